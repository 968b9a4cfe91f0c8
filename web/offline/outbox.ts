import { computed, signal } from '@preact/signals';
import { call } from '../data/call.ts';
import { Problem } from '../data/problem.ts';
import { sendFindingPhoto } from '../data/upload.ts';
import { backOffMs, worthRetrying } from './back-off.ts';
import { completeFinding, type FindingDraft, type OutboxItem } from './outbox-item.ts';
import { drop, dropPhotos, itemById, itemsOf, keep, keptPhoto } from './outbox-store.ts';

/** Findings of the logged-in officer on this device, oldest first. */
export const outbox = signal<OutboxItem[]>([]);
/** Id of the finding on its way to the server now. */
export const sending = signal<string | null>(null);
/** Why sending stopped, and when it goes on (ms since epoch); null while nothing is in the way. */
export const paused = signal<{ status: number; until: number } | null>(null);

const count = (state: OutboxItem['state']) =>
  computed(() => outbox.value.filter((it) => it.state === state).length);
export const waitingCount = count('ready');
export const needsYouCount = count('needs-you');
export const sentCount = count('sent');

let owner = '';
let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const refresh = async () => {
  const asked = owner;
  const items = asked ? await itemsOf(asked) : [];
  if (asked === owner) outbox.value = items;
};

/** Opens the outbox of an account and sends what waits; again whenever the network or the page comes back. Returns the stop. */
export function openOutbox(person: string): () => void {
  owner = person;
  tries = 0;
  const wake = () => {
    if (document.visibilityState === 'visible') void refresh().then(sendWaiting);
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  wake();
  return () => {
    owner = '';
    outbox.value = [];
    clearTimeout(timer);
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** Keeps a draft with any new photos, so that a reload loses nothing. */
export async function keepDraft(
  finding: FindingDraft,
  photos: { sha256: string; blob: Blob }[] = [],
): Promise<void> {
  await keep({ ...blank(finding), state: 'draft' }, photos);
  await refresh();
}

/** Marks a finding as finished: on the disk first, then on its way. */
export async function submit(finding: FindingDraft): Promise<void> {
  await keep({ ...blank(finding), state: 'ready' });
  await refresh();
  void navigator.storage?.persist?.();
  void sendWaiting();
}

/** Takes a draft and its photos off the device. */
export async function discard(id: string): Promise<void> {
  await drop(id);
  await refresh();
}

/** Sends a refused finding once more, unchanged. */
export async function tryAgain(id: string): Promise<void> {
  await change(id, { state: 'ready', reason: null });
  void sendWaiting();
}

/** Lets go of findings that the server lists by itself. */
export async function letGo(listed: ReadonlySet<string>): Promise<void> {
  const gone = outbox.value.filter((it) => it.state === 'sent' && listed.has(it.id));
  for (const item of gone) await drop(item.id);
  if (gone.length) await refresh();
}

/** Sends what waits: oldest first, one at a time, in one tab at a time. What is refused steps aside with its reason. */
export async function sendWaiting(): Promise<void> {
  clearTimeout(timer);
  await navigator.locks.request('taru-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) {
      timer = setTimeout(sendWaiting, backOffMs(3));
      return;
    }
    // another tab may have sent what this one still thinks waits
    await refresh();
    for (let next = waiting(); next; next = waiting()) {
      const pause = await send(next);
      if (pause === null) continue;
      const wait = backOffMs(tries++);
      paused.value = { status: pause, until: Date.now() + wait };
      timer = setTimeout(sendWaiting, wait);
      return;
    }
    tries = 0;
    paused.value = null;
  });
}

const waiting = () => outbox.value.find((it) => it.state === 'ready');

/** Null when the item left the queue (sent or refused); the HTTP status when all must wait. */
async function send(item: OutboxItem): Promise<number | null> {
  sending.value = item.id;
  try {
    await deliver(item);
    paused.value = null;
    return null;
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem(String(error), { code: 'unreadable', status: 500 });
    if (worthRetrying(problem.status)) return problem.status;
    await change(item.id, { state: 'needs-you', reason: { code: problem.code, sentence: problem.message } });
    return null;
  } finally {
    sending.value = null;
  }
}

async function deliver({ id, owner: author, finding, receipt, photosSent }: OutboxItem): Promise<void> {
  const body = completeFinding(finding);
  if (!body) throw new Problem('', { code: 'incomplete', status: 422 });
  // Another tab may have logged somebody else in: the server would take this for that person's finding.
  const { session } = await call('get /api/session');
  if (session?.person.id !== author) throw new Problem('', { code: 'not-logged-in', status: 401 });
  if (!receipt) await change(id, await call('put /api/findings/:id', { params: { id }, body }));
  const sent = [...photosSent];
  for (const sha256 of body.photos.filter((one) => !sent.includes(one))) {
    const blob = await keptPhoto(id, sha256);
    if (!blob) throw new Problem('', { code: 'photo-lost', status: 410 });
    await sendFindingPhoto(id, { sha256, blob });
    sent.push(sha256);
    await change(id, { photosSent: [...sent] });
  }
  await change(id, { state: 'sent', reason: null });
  await dropPhotos(id);
}

async function change(id: string, news: Partial<OutboxItem>): Promise<void> {
  const item = await itemById(id);
  if (item) await keep({ ...item, ...news });
  await refresh();
}

const blank = (finding: FindingDraft): Omit<OutboxItem, 'state'> => ({
  id: finding.id,
  owner,
  finding,
  savedAt: new Date().toISOString(),
  reason: null,
  receipt: null,
  sheet: null,
  photosSent: [],
});
