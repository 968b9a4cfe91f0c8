import { uuidv7 } from 'uuidv7';
import { seenCells } from '../../geodata/facts/seen-cells.ts';
import type { Patrol, PatrolStop, Squad } from '../../geodata/model/index.ts';
import { insertSeenCells } from '../../server/queries/track.ts';
import type { Store } from '../../server/store/store.ts';
import type { Town } from './town.ts';

export const aSquad = (given: Partial<Squad> = {}): Squad => ({
  id: uuidv7(),
  name: 'Regu Deli',
  members: [],
  active: true,
  ...given,
});

/** A stop as a supervisor puts it down. */
export const aStop = (town: Town, given: Partial<PatrolStop> = {}): PatrolStop => ({
  id: uuidv7(),
  kind: 'place',
  thing: null,
  title: 'Jalan Kenanga',
  position: town.spot(100, 50),
  fixed: true,
  windowFrom: null,
  windowTo: null,
  serviceS: 900,
  arrives: null,
  leaves: null,
  metres: null,
  roads: false,
  reasons: ['planned'],
  ...given,
});

/** A day out of the squad's, from eight in the morning for six hours. */
export const aPatrol = (town: Town, squad: Squad, given: Partial<Patrol> = {}): Patrol => ({
  id: uuidv7(),
  day: '2026-11-23',
  squad: squad.id,
  status: 'draft',
  version: 0,
  area: null,
  office: town.spot(0, 0),
  startsAt: 8 * 3600,
  shiftS: 6 * 3600,
  stops: [],
  back: null,
  way: null,
  metres: null,
  note: '',
  ...given,
});

/** Somebody has driven along the town's street on a day, from one end (metres east of the middle) to the other. */
export async function driveAlong(
  store: Store,
  town: Town,
  { day, from = -400, to = 400 }: { day: string; from?: number; to?: number },
): Promise<void> {
  const fixes = Array.from({ length: Math.round((to - from) / 10) + 1 }, (_, i) => ({
    at: new Date(Date.parse(`${day}T02:00:00Z`) + i * 5000).toISOString(),
    position: town.spot(from + i * 10, 50),
    accuracyM: 4,
  }));
  await insertSeenCells(store, town.code, day, seenCells(fixes, 30));
}
