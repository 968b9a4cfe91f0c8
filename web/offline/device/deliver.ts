import type { Receipt } from '../../../geodata/model/index.ts';
import { sealedType } from '../../../geodata/wire/sealed.ts';
import { type Answer, type Ask, inTheNameOf } from './ask.ts';
import type { KeyRing } from './key-ring.ts';
import { addressOf, fileAddressOf } from './kinds.ts';
import type { Ports } from './ports.ts';
import { type FileNote, isWhole, type KeptRecord } from './record.ts';
import { type Bytes, bytesOf, digestOf } from './seal.ts';
import { uploadInSteps } from './upload.ts';

/** Above this a file goes up in steps that a break can be resumed after, bytes. */
export const wholeUpTo = 256 * 1024;

export interface Delivery {
  ports: Ports;
  ask: Ask;
  ring: KeyRing;
  /** Account whose session carries it. */
  carrier: string;
  /** For tests: other limits than {@link wholeUpTo} and the step of an upload. */
  limits?: { wholeUpTo: number; step: number };
}

const lost: Answer = { kind: 'no', status: 410, why: { code: 'photo-lost', sentence: '' } };
const damaged: Answer = { kind: 'no', status: 0, why: { code: 'damaged', sentence: '' } };

/** Opens what its own author sends; what somebody else carries goes as it is. Null when neither is possible. */
async function payload(
  { ring, carrier }: Delivery,
  { owner }: KeptRecord,
  { key, sealed }: { key: string; sealed: Bytes },
): Promise<{ bytes: Bytes; headers: Record<string, string> } | null> {
  const open = owner === carrier ? await ring.openWhole(key, sealed) : null;
  if (open)
    return { bytes: open.bytes, headers: { 'content-type': open.content.type, ...inTheNameOf(carrier) } };
  return { bytes: sealed, headers: { 'content-type': sealedType } };
}

/** Hands a record in. The receipt is compared with the own digest and stored before anything else happens. */
export async function deliverRecord(delivery: Delivery, record: KeptRecord): Promise<Answer> {
  const { ports, ring, ask, carrier } = delivery;
  const sent = await payload(delivery, record, record).catch(() => null);
  if (!sent) return refused(ports, record, damaged);
  const answer = await ask('PUT', addressOf(record.kind, record.id), sent);
  if (answer.kind !== 'yes') return refused(ports, record, answer);
  const { receipt } = answer.json as { receipt?: Receipt };
  if (receipt?.id !== record.id || receipt.sha256 !== record.digest)
    return refused(ports, record, {
      kind: 'no',
      status: 200,
      why: { code: 'receipt-differs', sentence: '' },
    });
  const told =
    record.owner === carrier && ring.who()?.person === carrier
      ? await ring.seal({ request: 'TOLD', type: 'application/json' }, bytesOf(answer.json)).catch(() => null)
      : null;
  await ports.shelf.change(record.id, (now) => settled({ ...now, receipt, told, why: null }));
  return answer;
}

/** Hands a file of a received record in; the small ones at once, the others in steps. */
export async function deliverFile(delivery: Delivery, record: KeptRecord, note: FileNote): Promise<Answer> {
  const { ports, ask, limits } = delivery;
  const { sha256 } = note;
  const kept = await ports.shelf.file(record.id, sha256);
  if (!kept) return refusedFile(ports, record, sha256, lost);
  const sent = await payload(delivery, record, kept).catch(() => null);
  if (!sent) return refusedFile(ports, record, sha256, damaged);
  const address = fileAddressOf(record.kind, record.id, note);
  let answer: Answer;
  if (sent.bytes.length <= (limits?.wholeUpTo ?? wholeUpTo)) answer = await ask('PUT', address, sent);
  else {
    const carried = sent.headers['content-type'] === sealedType;
    const digest = carried ? await digestOf(ports.crypto, sent.bytes) : sha256;
    const up = await uploadInSteps(ports, {
      bytes: sent.bytes,
      sha256: digest,
      begun: note.upload,
      onBegun: (upload) => changeFile(ports, record.id, sha256, { upload: upload || null }),
      ...(limits && { step: limits.step }),
    });
    if (up.kind !== 'yes') return up;
    const headers = { ...sent.headers, ...(carried && { 'x-upload': digest }) };
    answer = await ask('PUT', address, { headers });
    // the upload is used up, or was not what it should have been
    if (answer.kind !== 'yes') await changeFile(ports, record.id, sha256, { upload: null });
  }
  if (answer.kind !== 'yes') return refusedFile(ports, record, sha256, answer);
  const got = answer.json as { sha256?: string; bytes?: number };
  if (got.sha256 !== sha256 || got.bytes !== note.bytes)
    return refusedFile(ports, record, sha256, {
      kind: 'no',
      status: 200,
      why: { code: 'receipt-differs', sentence: '' },
    });
  await changeFile(ports, record.id, sha256, { sent: true, why: null, upload: null });
  return answer;
}

/** Where a record stands after something of it was sent or refused. */
export function settled(record: KeptRecord): KeptRecord {
  if (!record.receipt) return record;
  if (isWhole(record)) return { ...record, standing: 'received', why: null };
  const left = record.files.filter(({ sent }) => !sent);
  const why = left.every((file) => file.why) ? left[0]!.why : null;
  return { ...record, standing: why ? 'needs-you' : 'ready', why };
}

async function refused({ shelf }: Ports, { id }: KeptRecord, answer: Answer): Promise<Answer> {
  if (answer.kind === 'no')
    await shelf.change(id, (now) => ({ ...now, standing: 'needs-you', why: answer.why }));
  return answer;
}

/** A refused file steps aside; the record's other files go on. */
async function refusedFile(
  ports: Ports,
  { id }: KeptRecord,
  sha256: string,
  answer: Answer,
): Promise<Answer> {
  if (answer.kind === 'no') await changeFile(ports, id, sha256, { why: answer.why });
  return answer;
}

async function changeFile(
  { shelf }: Ports,
  id: string,
  sha256: string,
  news: Partial<FileNote>,
): Promise<void> {
  await shelf.change(id, (now) =>
    settled({
      ...now,
      files: now.files.map((file) => (file.sha256 === sha256 ? { ...file, ...news } : file)),
    }),
  );
}
