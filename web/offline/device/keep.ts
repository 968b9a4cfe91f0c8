import { canonicalJson } from '../../../geodata/geometry/canonical.ts';
import type { KeyRing } from './key-ring.ts';
import { NobodyHere } from './key-ring.ts';
import { addressOf, fileAddressOf, kinds } from './kinds.ts';
import type { Ports } from './ports.ts';
import type { Bodies, FileNote, KeptFile, KeptRecord, RecordKind } from './record.ts';
import { type Bytes, digestOf } from './seal.ts';
import { DeviceFull } from './shelf.ts';

/** A photo or a voice as it is given to the device. */
export interface NewFile {
  sha256: string;
  blob: Blob;
}

export interface Keeping<Kind extends RecordKind> {
  kind: Kind;
  body: Bodies[Kind];
  /** Files that the device does not hold yet. */
  files?: readonly NewFile[];
  standing: KeptRecord['standing'];
  /** What an earlier version of this application already knew of it. */
  known?: Partial<Pick<KeptRecord, 'receipt' | 'why'>> & { sent?: readonly string[] };
}

/** Room that is left alone, so that records can still be kept when photos no longer can, bytes. */
const reserve = 20 * 1024 * 1024;

/**
 * Keeps a record with its files in one piece, sealed. False when its body is frozen: it may have been sent already. Rejects with
 * {@link DeviceFull} before anything is written when there is no room.
 */
export async function keepRecord<Kind extends RecordKind>(
  ports: Pick<Ports, 'shelf' | 'crypto' | 'freeBytes'>,
  ring: KeyRing,
  { kind, body, files = [], standing, known = {} }: Keeping<Kind>,
): Promise<boolean> {
  const who = ring.who();
  if (!who) throw new NobodyHere();
  const { shelf } = ports;
  const { id } = body;
  const canonical = new TextEncoder().encode(canonicalJson(body)) as Bytes;
  const draft = standing === 'draft';
  const there = await shelf.record(id);
  const given = new Map(await Promise.all(files.map((file) => readFile(ports, file))));
  const notes = new Map<string, FileNote>();
  for (const [sha256, role] of kinds[kind].files(body)) {
    const before = there?.files.find((file) => file.sha256 === sha256);
    const bytes = given.get(sha256)?.bytes.length ?? before?.bytes ?? 0;
    const sent = known.sent?.includes(sha256) ?? false;
    notes.set(sha256, { sha256, role, bytes, sent, why: null, upload: null });
  }
  const request = `${draft ? 'DRAFT' : 'PUT'} ${addressOf(kind, id)}`;
  const sealed = await ring.seal({ request, type: 'application/json' }, canonical);
  const kept: KeptFile[] = [];
  for (const [sha256, { bytes, type }] of given) {
    const note = notes.get(sha256);
    if (!note) continue;
    const file = await ring.seal({ request: `PUT ${fileAddressOf(kind, id, note)}`, type }, bytes);
    kept.push({ record: id, sha256, key: file.key, sealed: file.sealed });
  }
  const record: Omit<KeptRecord, 'order'> = {
    id,
    kind,
    owner: who.person,
    city: who.city,
    standing,
    about: kinds[kind].about(body),
    ...sealed,
    digest: draft ? null : await digestOf(ports.crypto, canonical),
    files: [...notes.values()],
    receipt: known.receipt ?? null,
    why: known.why ?? null,
    told: null,
  };
  await makeRoomFor(ports, kept);
  try {
    return await shelf.keep(record, kept);
  } catch (error) {
    if (!(error instanceof DeviceFull) || !(await letGoOfFiles(ports))) throw error;
    return shelf.keep(record, kept);
  }
}

async function readFile(
  { crypto }: Pick<Ports, 'crypto'>,
  { sha256, blob }: NewFile,
): Promise<[string, { bytes: Bytes; type: string }]> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if ((await digestOf(crypto, bytes)) !== sha256) throw new Error('A file is not what its digest says.');
  return [sha256, { bytes, type: blob.type }];
}

/** A new file must find room before half of it is written. */
async function makeRoomFor(ports: Pick<Ports, 'shelf' | 'freeBytes'>, files: KeptFile[]): Promise<void> {
  const needed = files.reduce((sum, { sealed }) => sum + sealed.length, 0);
  if (needed === 0) return;
  const short = async (): Promise<boolean> => ((await ports.freeBytes()) ?? Infinity) < needed + reserve;
  if ((await short()) && (!(await letGoOfFiles(ports)) || (await short()))) throw new DeviceFull();
}

/** Files of received records are kept only to be offered again to a server that was set back: they go first. */
async function letGoOfFiles({ shelf }: Pick<Ports, 'shelf'>): Promise<boolean> {
  const received = (await shelf.received(0)).filter(({ files }) => files.length > 0);
  for (const { id } of received) await shelf.removeFiles(id);
  return received.length > 0;
}
