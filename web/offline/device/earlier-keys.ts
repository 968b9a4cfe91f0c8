import type { Ask } from './ask.ts';
import type { KeyRing } from './key-ring.ts';
import type { Ports } from './ports.ts';
import type { KeptRecord } from './record.ts';
import { type Bytes, headOf, seal } from './seal.ts';

/** Own work of an earlier log-in can be read again once the server has given its key back. True when it gave one. */
export async function fetchEarlierKeys(
  { shelf }: Pick<Ports, 'shelf'>,
  ring: KeyRing,
  ask: Ask,
  refused: Set<string>,
): Promise<boolean> {
  const person = ring.who()?.person;
  const closed = new Map<string, KeptRecord>();
  for (const record of await shelf.unsent())
    if (record.owner === person && record.escrowed && !refused.has(record.key))
      closed.set(record.key, record);
  let fetched = false;
  for (const [key, { sealed }] of closed) {
    if (await ring.has(key)) continue;
    const head = headOf(sealed);
    const given = head === null ? 'no' : await ring.fetch(ask, key, head);
    if (given === 'no') refused.add(key);
    fetched ||= given === 'yes';
  }
  return fetched;
}

/** Gives what was sealed without the server's key the head that lets the server, and so any colleague's tablet, take it. */
export async function escrowLate(
  { shelf, crypto }: Pick<Ports, 'shelf' | 'crypto'>,
  ring: KeyRing,
): Promise<void> {
  for (const record of await shelf.unsent()) {
    if (record.escrowed || !ring.headOf(record.key)) continue;
    for (const { sha256 } of record.files) {
      const file = await shelf.file(record.id, sha256);
      const sealed = file && (await again(file));
      if (file && sealed) await shelf.replaceFile({ ...file, sealed });
    }
    const sealed = await again(record);
    if (!sealed) continue;
    await shelf.change(record.id, (now) =>
      same(now.sealed, record.sealed) ? { ...now, sealed, escrowed: true } : now,
    );
  }

  async function again({ key, sealed }: { key: string; sealed: Bytes }): Promise<Bytes | null> {
    const open = await ring.openWhole(key, sealed);
    const own = ring.keyOf(key);
    return open && own ? seal(crypto, own, open.content, open.bytes) : null;
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
