import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { carryOver } from '../../web/offline/carry-over.ts';
import { createDevice, type Device, type DeviceState } from '../../web/offline/device/device.ts';
import { idbShelf } from '../../web/offline/device/idb-shelf.ts';

/** What the first version of the officers' face left on a tablet; frozen: never change it to please the code. */
const frozen = JSON.parse(readFileSync(new URL('./taru-outbox.v1.json', import.meta.url), 'utf8')) as {
  finding: { id: string; owner: string }[];
  photo: { finding: string; sha256: string; type: string; base64: string }[];
};
const [draft, ready, half, refused, sent] = frozen.finding.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
];

const openEarlier = () =>
  openDB('taru-outbox', 1, {
    upgrade(base) {
      base.createObjectStore('finding', { keyPath: 'id' }).createIndex('owner', 'owner');
      base.createObjectStore('photo', { keyPath: ['finding', 'sha256'] });
    },
  });

let state: DeviceState;
let device: Device;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  state = { items: [], mine: [], colleagues: 0, closed: 0, paused: null, sending: null };
  device = createDevice(
    {
      shelf: idbShelf(),
      fetch: () => Promise.reject(new TypeError('no network here')),
      crypto,
      now: Date.now,
      random: Math.random,
      sleep: () => new Promise(() => undefined),
      lock: (_name, deed) => deed(),
      tell: () => undefined,
      hear: () => () => undefined,
      freeBytes: async () => null,
      language: () => 'id',
    },
    { show: (news) => Object.assign(state, news) },
  );
  await device.enter({ person: 'rina', city: '12.71' });
});

async function fillEarlier(): Promise<void> {
  const base = await openEarlier();
  for (const item of frozen.finding) await base.put('finding', item);
  for (const { base64, ...photo } of frozen.photo)
    await base.put('photo', { ...photo, bytes: Uint8Array.from(Buffer.from(base64, 'base64')).buffer });
  base.close();
}
const standing = (): Record<string, string> =>
  Object.fromEntries(state.items.map(({ id, state: at }) => [id, at]));

test('the outbox of the first version comes over whole, each officer’s when that officer is there', async () => {
  await fillEarlier();
  expect(await carryOver(device, 'rina')).toBe(5);
  expect(standing()).toEqual({
    [draft]: 'draft',
    [ready]: 'ready',
    [half]: 'ready',
    [refused]: 'needs-you',
    [sent]: 'received',
  });
  for (const { finding, sha256, type, base64 } of frozen.photo) {
    const kept = await device.file(finding, sha256);
    expect(kept?.type).toBe(type);
    expect(Buffer.from(await kept!.arrayBuffer()).toString('base64')).toBe(base64);
  }
  expect(state.items.find(({ id }) => id === half)).toMatchObject({
    receipt: { seq: 41 },
    files: [{ sent: true }, { sent: false }],
  });
  expect(state.items.find(({ id }) => id === refused)?.why?.code).toBe('geometry-not-checkable');
  const left = await openEarlier();
  expect((await left.getAll('finding')).map(({ owner }) => owner)).toEqual(['budi']);
  expect(await left.count('photo')).toBe(0);
  left.close();
});

test('nothing leaves the old place before it is in the new one, and a second try ends it', async () => {
  await fillEarlier();
  let room = 2;
  const full = {
    keep: (...given: Parameters<Device['keep']>) =>
      room-- > 0 ? device.keep(...given) : Promise.reject(new Error('full')),
  };
  await expect(carryOver(full as Pick<Device, 'keep'>, 'rina')).rejects.toThrow('full');
  const left = await openEarlier();
  expect(await left.count('finding')).toBe(4);
  left.close();
  expect(await carryOver(device, 'rina')).toBe(3);
  expect(Object.keys(standing())).toHaveLength(5);
});

test('a tablet that never had the first version gets no trace of it', async () => {
  expect(await carryOver(device, 'rina')).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['taru-device']);
});
