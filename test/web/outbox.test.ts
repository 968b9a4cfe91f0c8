import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxItem } from '../../web/offline/outbox-item.ts';

const shelf = new Map<string, OutboxItem>();
const photos = new Set<string>();
vi.mock('../../web/offline/outbox-store.ts', () => ({
  itemsOf: async (owner: string) => [...shelf.values()].filter((it) => it.owner === owner),
  itemById: async (id: string) => shelf.get(id),
  keep: async (item: OutboxItem) => void shelf.set(item.id, structuredClone(item)),
  keptPhoto: async (_id: string, sha256: string) => (photos.has(sha256) ? new Blob(['photo']) : null),
  dropPhotos: async () => photos.clear(),
  drop: async (id: string) => void shelf.delete(id),
}));
const sent: string[] = [];
let loggedIn: string | null = 'rina';
vi.mock('../../web/data/call.ts', () => ({
  call: async (key: string, options: { params: { id: string } }) => {
    if (key === 'get /api/session') return { session: loggedIn && { person: { id: loggedIn } } };
    sent.push(options.params.id);
    return { receipt: { id: options.params.id }, sheet: null };
  },
}));
vi.mock('../../web/data/upload.ts', () => ({ sendFindingPhoto: async () => ({}) }));

const { openOutbox, outbox, paused, sendWaiting } = await import('../../web/offline/outbox.ts');

const waiting = (id: string): OutboxItem =>
  ({
    id,
    owner: 'rina',
    state: 'ready',
    finding: { id, kind: 'other', geometry: { type: 'Point', coordinates: [98, 3] }, photos: ['p1'] },
    savedAt: '',
    reason: null,
    receipt: null,
    sheet: null,
    photosSent: [],
  }) as never;

let close: () => void;
beforeEach(async () => {
  shelf.clear();
  sent.length = 0;
  loggedIn = 'rina';
  photos.add('p1');
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('document', {
    visibilityState: 'hidden',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _options: object, deed: (lock: object) => unknown) => deed({}) },
  });
  close = openOutbox('rina');
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

test('what another tab has sent is not sent again, and its photo is not called lost', async () => {
  outbox.value = [waiting('f1')];
  shelf.set('f1', { ...waiting('f1'), state: 'sent', photosSent: ['p1'] });
  photos.clear();
  await sendWaiting();
  expect(sent).toEqual([]);
  expect(shelf.get('f1')).toMatchObject({ state: 'sent', reason: null });
});

test('a finding is not sent in the name of the colleague whom another tab has logged in', async () => {
  shelf.set('f1', waiting('f1'));
  loggedIn = 'budi';
  await sendWaiting();
  expect(sent).toEqual([]);
  expect(shelf.get('f1')).toMatchObject({ state: 'ready', receipt: null });
  expect(paused.value?.status).toBe(401);
});

test('a finding goes out with its photo when its author is logged in', async () => {
  shelf.set('f1', waiting('f1'));
  await sendWaiting();
  expect(sent).toEqual(['f1']);
  expect(shelf.get('f1')).toMatchObject({ state: 'sent', photosSent: ['p1'] });
});
