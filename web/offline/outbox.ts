import { computed, signal } from '@preact/signals';
import type { OwnFinding } from '../../geodata/wire/records.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { browserPorts } from './browser-ports.ts';
import { carryOver } from './carry-over.ts';
import { createDevice, type DeviceState } from './device/device.ts';
import { type FindingItem, type Item, type ItemState, isFinding } from './device/item.ts';
import type { NewFile } from './device/keep.ts';
import { type Bodies, completeFinding, type FindingDraft, type RecordKind } from './device/record.ts';

const kept = signal<Item[]>([]);
/** Id of the record on its way to the server now. */
export const sending = signal<string | null>(null);
/** Why sending stopped, and when it goes on (ms since epoch); null while nothing is in the way. */
export const paused = signal<DeviceState['paused']>(null);
/** Own findings with what became of them, as of the last time the server was reached. */
export const mine = signal<OwnFinding[]>([]);
/** Unsent records of other officers on this device: they stay sealed, and are carried along. */
export const colleagues = signal(0);
/** Own records of an earlier log-in that come back once the server has been reached. */
export const closed = signal(0);

/** True once the device has the key of whoever is logged in: from then on things can be kept and read. */
export const ready = signal(false);
/** True when this browser gives no room at all: nothing can be kept here. */
export const unusable = signal(false);

/** Records of the logged-in officer on this device, in the order of keeping. */
export const items = computed((): Item[] =>
  kept.value.map((item) =>
    item.state === 'ready' && item.id === sending.value ? { ...item, state: 'sending' } : item,
  ),
);
/** The findings among them. */
export const outbox = computed((): FindingItem[] => items.value.filter(isFinding));

const count = (...states: ItemState[]) =>
  computed(() => items.value.filter(({ state }) => states.includes(state)).length);
export const waitingCount = count('ready', 'sending');
export const needsYouCount = count('needs-you');

/** What shows a device's state. */
const signals = { items: kept, mine, colleagues, closed, paused, sending };
let made: ReturnType<typeof createDevice> | null = null;
/** The device of this browser. */
const device = () => {
  made ??= createDevice(browserPorts(), {
    show(news) {
      for (const name of Object.keys(news) as (keyof DeviceState)[])
        signals[name].value = news[name] as never;
    },
  });
  return made;
};

/** Opens the outbox of whoever is logged in and sends what waits; again whenever the network or the page comes back. Returns the stop. */
export function openOutbox({ person: { id, city } }: Session): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') device().wake();
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  device()
    .enter({ person: id, city })
    .then(() => {
      ready.value = true;
      return carryOver(device(), id);
    })
    .catch(() => {
      unusable.value = true;
    });
  return () => {
    ready.value = false;
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** Log-out: what can be read goes, unsent work stays sealed and is sent by whoever comes next. */
export const closeOutbox = (): Promise<void> => device().leave();

/** Keeps something unfinished with any new files, so that a reload loses nothing. */
export async function keepDraftOf<Kind extends RecordKind>(
  kind: Kind,
  body: Bodies[Kind],
  files: readonly NewFile[] = [],
): Promise<void> {
  await device().keep({ kind, body, files, standing: 'draft' });
}

/** Keeps a draft with any new photos, so that a reload loses nothing. */
export async function keepDraft(finding: FindingDraft, files: readonly NewFile[] = []): Promise<void> {
  await keepDraftOf('finding', finding, files);
}

/** Marks a finding as finished: on the disk first, then on its way. */
export async function submit(draft: FindingDraft): Promise<void> {
  const body = completeFinding(draft);
  if (!body) throw new Error('A finding without a kind or a place cannot be finished.');
  await keepRecord('finding', body);
}

/** Keeps a finished record with its files, on the disk first, then on its way. What its body announces and is not given must be here already. */
export async function keepRecord<Kind extends RecordKind>(
  kind: Kind,
  body: Bodies[Kind],
  files: readonly NewFile[] = [],
): Promise<void> {
  await device().keep({ kind, body, files, standing: 'ready' });
  void navigator.storage?.persist?.();
}

/** Takes a draft and its photos off the device. */
export const discard = (id: string): Promise<void> => device().discard(id);

/** Sends a refused record once more, unchanged. */
export const tryAgain = (id: string): Promise<void> => device().tryAgain(id);

/** Tries at once, whatever pause is on. */
export const sendWaiting = (): void => device().wake();

/** The original of a photo or a voice, or null when this device no longer has it. */
export const keptFile = (record: string, sha256: string): Promise<Blob | null> =>
  device().file(record, sha256);

/** Everything that the server has not confirmed, colleagues' sealed work too, as one file for the office. Nothing is removed. */
export async function rescueFile(): Promise<File> {
  const day = new Date().toISOString().slice(0, 10);
  return new File([await device().rescue()], `taru-${day}.zip`, { type: 'application/zip' });
}

/** Seals what else is personal on this device, e.g. the cases of a pack. */
export const sealHere = (bytes: Uint8Array) => device().seal(bytes);
/** Opens it until log-out; null when the key is gone. */
export const openHere = (sealed: Parameters<ReturnType<typeof createDevice>['open']>[0]) =>
  device().open(sealed);
