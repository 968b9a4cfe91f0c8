import { session } from '../data/session.ts';
import { openDeviceBase } from '../offline/device/base.ts';
import { openHere, sealHere } from '../offline/outbox.ts';

/**
 * Small private notes of the field face, each officer's own, sealed like everything else of a person: they survive a reload, and a log-out makes them unreadable.
 * Nothing that has to reach the server lies here: those are records.
 */
const under = (name: string): string => `field/${session.peek()?.person.id}/${name}`;

interface Note {
  key: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Keeps a note under a name, in place of what was there. */
export async function keepPrivate(name: string, value: unknown): Promise<void> {
  const note = await sealHere(new TextEncoder().encode(JSON.stringify(value)));
  await (await base()).put('setting', note, under(name));
}

/** A note; null when there is none, or when its key has gone with a log-out. */
export async function privateNote<Value>(name: string): Promise<Value | null> {
  const note = (await (await base()).get('setting', under(name))) as Note | undefined;
  const bytes = note && (await openHere(note));
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Value) : null;
}

/** All notes whose names begin so, in the order of their names. */
export async function privateNotes<Value>(prefix: string): Promise<Value[]> {
  const names = await (await base()).getAllKeys('setting', beginningWith(prefix));
  const notes = await Promise.all(names.map((name) => privateNote<Value>(name.slice(under('').length))));
  return notes.filter((note) => note !== null);
}

/** Takes all notes away whose names begin so. */
export async function dropPrivate(prefix: string): Promise<void> {
  await (await base()).delete('setting', beginningWith(prefix));
}

const beginningWith = (prefix: string): IDBKeyRange =>
  IDBKeyRange.bound(under(prefix), `${under(prefix)}\uffff`);

let opened: ReturnType<typeof openDeviceBase> | null = null;
const base = () => {
  opened ??= openDeviceBase(() => {
    opened = null;
  });
  return opened;
};
