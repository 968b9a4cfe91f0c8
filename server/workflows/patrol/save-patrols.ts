import { canonicalJson } from '../../../geodata/geometry/index.ts';
import type { Box, Patrol, Person } from '../../../geodata/model/index.ts';
import { sha256 } from '../../files/sha256.ts';
import { appendEvent } from '../../queries/append-event.ts';
import {
  deleteStops,
  insertStops,
  isSquadOut,
  lockPatrols,
  selectPatrol,
  selectSavedPatrol,
  selectTakenStops,
  selectUnknownStops,
  upsertPatrol,
} from '../../queries/patrol.ts';
import { type Fault, Refusal } from '../../refusal.ts';
import type { Queryable, Store } from '../../store/store.ts';
import { record } from '../record.ts';
import { admitPatrol } from './admit-patrol.ts';

/** Whoever plans. */
export type Planner = Pick<Person, 'id' | 'city'>;

/** Saves patrols together, all or none. The same again gets the same answer; who has read another version than the last is told so. */
export async function savePatrols(
  store: Store,
  { person, box }: { person: Planner; box: Box },
  patrols: readonly Patrol[],
): Promise<Patrol[]> {
  for (const patrol of patrols) admitPatrol(patrol, box);
  const { city } = person;
  await record(store, city, (tx) => save(tx, person, patrols));
  return Promise.all(
    patrols.map(async ({ id }) => (await selectPatrol(store, city, id, { officer: null }))!),
  );
}

interface Order {
  patrol: Patrol;
  digest: string;
  before: Patrol['status'] | null;
}

async function save(tx: Queryable, { id: actor, city }: Planner, patrols: readonly Patrol[]): Promise<void> {
  await lockPatrols(tx, city);
  const orders: Order[] = [];
  for (const patrol of patrols) {
    const order = await orderOf(tx, city, patrol);
    if (order) orders.push(order);
  }
  for (const { patrol, digest } of orders)
    if (!(await upsertPatrol(tx, city, patrol, digest))) throw new Refusal('not-found');
  await deleteStops(
    tx,
    city,
    orders.map(({ patrol }) => patrol.id),
  );
  for (const { patrol } of orders) await saveStops(tx, city, patrol);
  for (const { patrol } of orders)
    if (await isSquadOut(tx, city, patrol.id)) throw new Refusal('squad-already-out');
  for (const { patrol, before } of orders)
    await appendEvent(tx, {
      city,
      kind: eventKind(before, patrol.status),
      actor,
      thing: { kind: 'patrol', id: patrol.id },
      data: { day: patrol.day, squad: patrol.squad, version: patrol.version + 1 },
    });
}

/** What is to be written; null when exactly this was written last. */
async function orderOf(tx: Queryable, city: string, patrol: Patrol): Promise<Order | null> {
  const digest = sha256(canonicalJson(patrol));
  const saved = await selectSavedPatrol(tx, city, patrol.id);
  if (saved && saved.version === patrol.version + 1 && saved.sha256 === digest) return null;
  if (!saved && patrol.version > 0) throw new Refusal('not-found');
  if (saved && saved.version !== patrol.version) throw new Refusal('patrol-changed-since');
  return { patrol, digest, before: saved?.status ?? null };
}

async function saveStops(tx: Queryable, city: string, patrol: Patrol): Promise<void> {
  const unknown = await selectUnknownStops(tx, city, patrol);
  refuse(
    'invalid-request',
    unknown.map((i) => ({ pointer: `/stops/${i}/thing`, code: 'other' })),
  );
  if (patrol.status !== 'withdrawn') {
    const taken = await selectTakenStops(tx, city, patrol);
    refuse(
      'site-taken',
      taken.map(({ ordinal, squad }) => ({
        pointer: `/stops/${ordinal}/thing`,
        code: 'site-taken',
        figures: { squad },
      })),
    );
  }
  await insertStops(tx, city, patrol);
}

/** How the log tells of it: officers' devices look for what was published, changed after that, or withdrawn. */
function eventKind(before: Patrol['status'] | null, after: Patrol['status']): string {
  if (after === 'published') return before === 'published' ? 'patrol-changed' : 'patrol-published';
  if (before === 'published' || after === 'withdrawn') return 'patrol-withdrawn';
  return 'patrol-drafted';
}

function refuse(code: 'invalid-request' | 'site-taken', faults: Fault[]): void {
  if (faults.length > 0) throw new Refusal(code, { faults });
}
