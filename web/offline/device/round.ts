import type { Answer, Ask } from './ask.ts';
import { type Delivery, deliverFile, deliverRecord } from './deliver.ts';
import type { KeyRing } from './key-ring.ts';
import type { Ports } from './ports.ts';
import type { FileNote, KeptRecord } from './record.ts';

/** What a round leaves: null when nothing waits, else why and how long the server wants to be left alone. */
export type Rest = { status: number; afterMs: number } | null;

export interface RoundPorts {
  ports: Ports;
  ask: Ask;
  ring: KeyRing;
  limits?: Delivery['limits'];
  /** Told what is on its way, and that something changed. */
  onWay(record: string | null): void;
  changed(record: string): Promise<void>;
  /** What to do besides with a session at hand. */
  besides(session: { person: string; city: string }): Promise<void>;
}

/** So many failures in a row, each of another thing, are no longer a thing's own. */
const inARow = 3;

/** Sends all that waits, once: records in their order, then files, the small ones first. What is refused steps aside. */
export async function sendRound(round: RoundPorts): Promise<Rest> {
  const { ports, ask, ring } = round;
  const session = await askSession(ask);
  if ('kind' in session) return (await somethingWaits(ports)) ? restOf(session) : null;
  if (session.person === ring.who()?.person) await ring.wrap(ask);
  await round.besides(session);

  const delivery: Delivery = {
    ports,
    ask,
    ring,
    carrier: session.person,
    ...(round.limits && { limits: round.limits }),
  };
  const carried = (record: KeptRecord): boolean => record.city === session.city && mayGo(record, delivery);
  let rest: Rest = null;
  let failures = 0;
  /** True when the round must end. */
  const heard = async (id: string, answer: Answer): Promise<boolean> => {
    if (answer.kind !== 'later') {
      failures = 0;
      await round.changed(id);
      return false;
    }
    rest = restOf(answer);
    failures = answer.its ? 0 : failures + 1;
    return answer.all || failures >= inARow;
  };

  try {
    const waiting = (await ports.shelf.unsent()).filter(carried);
    const standing = new Map(waiting.map((record) => [record.id, record]));
    for (const { id } of waiting) {
      // another tab, or the officer, may have changed it meanwhile
      const record = await ports.shelf.record(id);
      if (record) standing.set(id, record);
      else standing.delete(id);
      if (record?.standing !== 'ready' || record.receipt || waitsFor(record, standing.values())) continue;
      round.onWay(id);
      const answer = await deliverRecord(delivery, record);
      const after = await ports.shelf.record(id);
      if (after) standing.set(id, after);
      if (await heard(id, answer)) return rest;
    }
    for (const { record, note } of filesOf((await ports.shelf.unsent()).filter(carried))) {
      const now = await ports.shelf.record(record.id);
      const fresh = now?.files.find(({ sha256 }) => sha256 === note.sha256);
      if (!now?.receipt || now.standing !== 'ready' || !fresh || fresh.sent || fresh.why) continue;
      round.onWay(record.id);
      if (await heard(record.id, await deliverFile(delivery, now, fresh))) return rest;
    }
    return rest;
  } finally {
    round.onWay(null);
  }
}

/** Nobody is told of a lost network or asked to log in for nothing. */
const somethingWaits = async ({ shelf }: Ports): Promise<boolean> =>
  (await shelf.unsent()).some(({ standing }) => standing === 'ready');

const restOf = (answer: Answer): Rest =>
  answer.kind === 'later' ? { status: answer.status, afterMs: answer.afterMs } : { status: 500, afterMs: 0 };

async function askSession(ask: Ask): Promise<Answer | { person: string; city: string }> {
  const answer = await ask('GET', '/api/session');
  if (answer.kind !== 'yes') return answer;
  const { session } = answer.json as { session?: { person: { id: string; city: string } } | null };
  return session
    ? { person: session.person.id, city: session.person.city }
    : { kind: 'later', status: 401, all: true, afterMs: 0 };
}

/** Own work goes open or sealed, a colleague's sealed. What only an absent key opens stays. */
const mayGo = ({ owner, escrowed }: KeptRecord, { ring, carrier }: Delivery): boolean =>
  escrowed || (owner === carrier && ring.who()?.person === carrier);

/** Refused because the server has it already, with other words: what follows it need not wait for the decision. */
const isThere = ({ why }: KeptRecord): boolean =>
  why?.code === 'same-id-other-content' || why?.code === 'receipt-differs';

/** True while something that was kept earlier about the same thing is still to come, or the finding that all is about. */
export function waitsFor(record: KeptRecord, all: Iterable<KeptRecord>): boolean {
  for (const other of all) {
    if (other.order >= record.order || other.receipt) continue;
    if (!other.about.some((thing) => record.about.includes(thing))) continue;
    if (other.standing === 'ready' || (other.kind === 'finding' && !isThere(other))) return true;
  }
  return false;
}

/** Files of received records, the small ones first. */
const filesOf = (records: KeptRecord[]): { record: KeptRecord; note: FileNote }[] =>
  records
    .filter(({ receipt, standing }) => receipt !== null && standing === 'ready')
    .flatMap((record) => record.files.filter(({ sent }) => !sent).map((note) => ({ record, note })))
    .sort((a, b) => a.note.bytes - b.note.bytes);
