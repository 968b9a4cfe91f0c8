import type { OpenWork, Patrol, PatrolStop } from '../../../geodata/model/index.ts';

/** A day's patrols as a planner has them; every change gives new ones. */
export type Day = readonly Patrol[];

/** The order has changed: until it is timed anew nobody knows when squads arrive. */
const untimed = (patrol: Patrol): Patrol => ({
  ...patrol,
  stops: patrol.stops.map((stop) => ({ ...stop, arrives: null, leaves: null, metres: null })),
  back: null,
  way: null,
  metres: null,
});

const within = (day: Day, id: string, change: (patrol: Patrol) => Patrol): Day =>
  day.map((patrol) => (patrol.id === id ? change(patrol) : patrol));

/** The patrol that a stop is on. */
export const patrolOf = (day: Day, stop: string): Patrol | undefined =>
  day.find(({ stops }) => stops.some(({ id }) => id === stop));

/** Puts a stop at a place in the order of a patrol, its own or another. */
export function moveStop(day: Day, id: string, to: string, at: number): Day {
  const from = patrolOf(day, id);
  const stop = from?.stops.find((it) => it.id === id);
  if (!from || !stop) return day;
  const without = within(day, from.id, (patrol) =>
    untimed({ ...patrol, stops: patrol.stops.filter((it) => it.id !== id) }),
  );
  return within(without, to, (patrol) => untimed({ ...patrol, stops: patrol.stops.toSpliced(at, 0, stop) }));
}

export const removeStop = (day: Day, id: string): Day =>
  within(day, patrolOf(day, id)?.id ?? '', (patrol) =>
    untimed({ ...patrol, stops: patrol.stops.filter((it) => it.id !== id) }),
  );

export const addStop = (day: Day, to: string, stop: PatrolStop): Day =>
  within(day, to, (patrol) => untimed({ ...patrol, stops: [...patrol.stops, stop] }));

/** Says something else of a stop: its title, its window, how long it takes. */
export const changeStop = (day: Day, id: string, news: Partial<PatrolStop>): Day =>
  within(day, patrolOf(day, id)?.id ?? '', (patrol) =>
    untimed({ ...patrol, stops: patrol.stops.map((stop) => (stop.id === id ? { ...stop, ...news } : stop)) }),
  );

export const changePatrol = (day: Day, id: string, news: Partial<Patrol>): Day =>
  within(day, id, (patrol) => untimed({ ...patrol, ...news }));

/** A stop that a person has put down. */
export const fixedStop = (
  id: string,
  place: Pick<PatrolStop, 'title' | 'position'>,
  visitMinutes: number,
): PatrolStop => ({
  id,
  kind: 'place',
  thing: null,
  fixed: true,
  windowFrom: null,
  windowTo: null,
  serviceS: visitMinutes * 60,
  arrives: null,
  leaves: null,
  metres: null,
  roads: false,
  reasons: ['planned'],
  ...place,
});

/** Open work as a stop that a person has chosen. */
export const stopOfWork = (id: string, work: OpenWork, visitMinutes: number): PatrolStop => ({
  ...fixedStop(id, work, visitMinutes),
  kind: work.kind,
  thing: work.thing,
  reasons: ['planned', ...work.reasons],
});

/** What a proposal did to a patrol. */
export interface Difference {
  added: PatrolStop[];
  removed: PatrolStop[];
  reordered: boolean;
  /** Metres more (or less) than before; null while either is not known. */
  metres: number | null;
}

/** What is otherwise between two states of a patrol; null when nothing is. */
export function differenceOf(before: Patrol, after: Patrol): Difference | null {
  const had = new Set(before.stops.map(({ id }) => id));
  const has = new Set(after.stops.map(({ id }) => id));
  const added = after.stops.filter(({ id }) => !had.has(id));
  const removed = before.stops.filter(({ id }) => !has.has(id));
  const stayed = (stops: readonly PatrolStop[], other: Set<string>) =>
    stops.flatMap(({ id }) => (other.has(id) ? [id] : [])).join();
  const reordered = stayed(before.stops, has) !== stayed(after.stops, had);
  if (added.length === 0 && removed.length === 0 && !reordered) return null;
  const metres = before.metres === null || after.metres === null ? null : after.metres - before.metres;
  return { added, removed, reordered, metres };
}

/** What the figures of a plan depend on. */
const planned = ({ stops, office, startsAt, shiftS, area }: Patrol): string =>
  JSON.stringify([
    stops.map(({ id, serviceS, windowFrom, windowTo, fixed, title }) => [
      id,
      serviceS,
      windowFrom,
      windowTo,
      fixed,
      title,
    ]),
    office,
    startsAt,
    shiftS,
    area?.name,
  ]);

/** True when both ask the same of a squad, however far it has been timed. */
export const sameTask = (one: Patrol, other: Patrol | undefined): boolean =>
  other !== undefined && planned(one) === planned(other);

/** True when a planner has changed something since it was saved. */
export const changed = (patrol: Patrol, saved: Patrol | undefined): boolean =>
  !saved ||
  !sameTask(patrol, saved) ||
  patrol.note !== saved.note ||
  patrol.status !== saved.status ||
  (patrol.metres !== null && patrol.metres !== saved.metres);
