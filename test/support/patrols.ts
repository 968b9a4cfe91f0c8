import { uuidv7 } from 'uuidv7';
import type { Patrol, PatrolStop, Squad } from '../../geodata/model/index.ts';
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
