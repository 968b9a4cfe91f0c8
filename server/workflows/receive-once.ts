import { uuidv7 } from 'uuidv7';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { Person, Receipt } from '../../geodata/model/index.ts';
import { sha256 } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertConflict } from '../queries/conflict.ts';
import { type FactKind, type KnownFact, selectKnownFact } from '../queries/fact.ts';
import { selectAuthor } from '../queries/person.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable, Store } from '../store/store.ts';
import { record } from './record.ts';

/** Who says so, and who brought it when that was somebody else. */
export interface Bringer {
  person: Person;
  /** Account that delivered a sealed record of `person`. */
  carrier?: string | null;
}

export interface Fact {
  kind: FactKind;
  body: { id: string };
  /** When it was recorded, by the clock of its device. */
  at: string;
  /** Its body will be erased: the log holds a salted hash only. */
  erasable?: true;
}

/** What an insert found: the id taken; the ground on which it was prepared changed; or done, with what the event says beside the digest. */
export type Written = 'taken' | 'outdated' | Record<string, unknown>;

export interface Deed<Prepared> {
  /** Refuses what cannot be taken and works out the rest, outside the transaction: no rule runs while the city's log is locked. */
  prepare: () => Promise<Prepared>;
  write: (tx: Queryable, prepared: Prepared, digest: string) => Promise<Written>;
}

/**
 * Takes a fact in, exactly once: one transaction that ends with its event, and a receipt read after the commit. The same again gets the same
 * receipt; another body under its id is kept as a conflict and refused. What an officer recorded before the account was closed is evidence and is
 * taken in, marked in the log; what is dated later is put aside and refused.
 */
export async function receiveOnce<Prepared>(
  store: Store,
  by: Bringer,
  fact: Fact,
  { prepare, write }: Deed<Prepared>,
): Promise<Receipt> {
  const { city } = by.person;
  const { kind, body, at, erasable } = fact;
  const digest = sha256(canonicalJson(body));
  const look = (): Promise<KnownFact | null> => selectKnownFact(store, city, kind, body.id);
  const known = await look();
  if (known) return replay(store, by, fact, digest, known);
  const authorClosedAt = (await selectAuthor(store, city, by.person.id))?.disabledAt ?? null;
  if (authorClosedAt && Date.parse(at) > Date.parse(authorClosedAt) + clocksApartMs) {
    await putAside(store, by, fact, digest, 'put-aside');
    throw new Refusal('recorded-after-closing');
  }
  let written: Written = 'outdated';
  while (written === 'outdated') {
    const prepared = await prepare();
    written = await record(store, city, async (tx) => {
      const found = await write(tx, prepared, digest);
      if (typeof found === 'string') return found;
      await appendEvent(tx, {
        city,
        kind: `${kind}-received`,
        actor: by.person.id,
        thing: { kind, id: body.id },
        data: {
          ...(erasable ? {} : { sha256: digest }),
          ...found,
          ...(by.carrier ? { carrier: by.carrier } : {}),
          ...(authorClosedAt ? { authorClosedAt } : {}),
        },
      });
      return found;
    });
  }
  const received = await look();
  if (!received) throw new Error(`A ${kind} is there without its event.`);
  return written === 'taken' ? replay(store, by, fact, digest, received) : receiptOf(received, digest);
}

/** A body that was erased can be compared with nothing: what comes again was known. */
const receiptOf = (known: KnownFact, digest: string): Receipt => ({
  ...known,
  sha256: known.sha256 ?? digest,
});

async function replay(
  store: Store,
  by: Bringer,
  fact: Fact,
  digest: string,
  known: KnownFact,
): Promise<Receipt> {
  const receipt = receiptOf(known, digest);
  if (receipt.sha256 === digest) return receipt;
  await putAside(store, by, fact, digest, 'conflict');
  throw new Refusal('same-id-other-content');
}

/** Clocks of tablets may be so far ahead, ms. */
const clocksApartMs = 300_000;

/** Keeps a body that is not taken in, once, and says why in the log. */
async function putAside(
  store: Store,
  { person, carrier }: Bringer,
  { kind, body, erasable }: Fact,
  digest: string,
  why: 'conflict' | 'put-aside',
): Promise<void> {
  const { city } = person;
  await record(store, city, async (tx) => {
    const kept = await insertConflict(tx, {
      city,
      id: uuidv7(),
      thingKind: kind,
      thingId: body.id,
      body,
      sha256: digest,
      personId: person.id,
    });
    if (!kept) return;
    await appendEvent(tx, {
      city,
      kind: `${kind}-${why}`,
      actor: person.id,
      thing: { kind, id: body.id },
      data: { ...(erasable ? {} : { sha256: digest }), ...(carrier ? { carrier } : {}) },
    });
  });
}
