import { boxOf } from '../../geodata/geometry/box.ts';
import {
  type CheckAnswer,
  type CheckRequest,
  type City,
  dayIn,
  type TimeZone,
} from '../../geodata/model/index.ts';
import {
  type Answer,
  check,
  nationalRows,
  nothingKnown,
  type Surroundings,
  settled,
} from '../../geodata/rules/index.ts';
import { selectCitiesAt, selectCity } from '../queries/city.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';
import { lookAround } from './look-around.ts';

export interface Checked {
  answer: CheckAnswer;
  /** What the rules saw: kept beside a stored verdict so that it replays. */
  surroundings: Surroundings;
}

export interface Care {
  judge: (surroundings: Surroundings) => Answer | Promise<Answer>;
  widestDegrees: number;
}

/** What a check needs of its city. */
type Whose = Pick<City, 'code' | 'timeZone'>;

/** Whose day it is where no city is: there nothing is law, but an answer names the day it was given. */
const outsideCities: TimeZone = 'Asia/Jakarta';

/** In the order of their ids, in which surroundings keep them: what is sorted already is sorted in no time. */
const national = nationalRows
  .map((row) => ({ planId: null, row }))
  .toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));

/**
 * Checks one subject against the law of its city, as of its construction, its report and today. Writes nothing.
 * `care` is how the rules are run and how wide a subject may be; what people send is checked with `careful`.
 */
export async function checkPlace(
  db: Queryable,
  request: CheckRequest,
  when: { now: Date; reported: Date | null },
  care: Care = { judge: check, widestDegrees: Infinity },
): Promise<Checked> {
  const city = await cityOf(db, request);
  if (city) refuseWider(request, care.widestDegrees);
  const timeZone = city?.timeZone ?? outsideCities;
  const days = {
    built: request.properties?.builtOn ?? null,
    reported: when.reported && dayIn(timeZone, when.reported),
    today: dayIn(timeZone, when.now),
  };
  const subject = { geometry: request.geometry, circumstances: request.properties ?? {} };
  const near = city ? await lookAround(db, city.code, request, days) : nowhere(request);
  const surroundings = settled({
    city: city?.code ?? null,
    subject,
    days,
    ...near,
    rows: [...near.rows, ...national],
  });
  return { answer: { ...(await care.judge(surroundings)), checkedAt: when.now.toISOString() }, surroundings };
}

/** Under a box as wide as a city lies a city: reading it would hold everybody up. */
function refuseWider({ geometry }: CheckRequest, limit: number): void {
  const [west, south, east, north] = boxOf(geometry);
  const degrees = Math.max(east - west, north - south);
  if (degrees <= limit) return;
  const fault = { pointer: '/geometry/coordinates', code: 'too-large', figures: { degrees, limit } };
  throw new Refusal('geometry-not-checkable', { faults: [fault] });
}

/** Cities asked for by their code. One that is there stays, and keeps its time zone. */
const remembered = new WeakMap<Queryable, Map<string, Whose>>();

/** The city asked for, else the smallest whose box holds the subject. */
async function cityOf(db: Queryable, request: CheckRequest): Promise<Whose | null> {
  const code = request.properties?.city;
  if (!code) {
    const [west, south, east, north] = boxOf(request.geometry);
    const cities = await selectCitiesAt(db, [(west + east) / 2, (south + north) / 2]);
    return cities[0] ?? null;
  }
  const cities = remembered.get(db) ?? new Map<string, Whose>();
  remembered.set(db, cities);
  const city = cities.get(code) ?? (await selectCity(db, code));
  if (city) cities.set(code, { code, timeZone: city.timeZone });
  return city;
}

const nowhere = (request: CheckRequest): Omit<Surroundings, 'city' | 'subject' | 'days'> => ({
  ...nothingKnown(),
  seen: boxOf(request.geometry),
});
