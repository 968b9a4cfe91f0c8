import { type Day, dayIn, type TimeZone, timeZoneOf } from '../../geodata/model/index.ts';
import { selectTimeZone } from '../queries/city.ts';
import type { Queryable } from '../store/store.ts';

/** The calendar day in a city. */
export const cityDay = async (db: Queryable, city: string, moment: Date): Promise<Day> =>
  dayIn((await selectTimeZone(db, city)) ?? timeZoneOf(city), moment);

/** The year that a city's numbers are counted by. */
export const cityYear = async (db: Queryable, city: string, moment: Date): Promise<number> =>
  Number((await cityDay(db, city, moment)).slice(0, 4));

/** Days of cities that are asked for with every tile: a city that is there keeps its time zone. */
export function createCityDays(db: Queryable): (city: string, moment: Date) => Promise<Day> {
  const known = new Map<string, TimeZone>();
  return async (city, moment) => {
    const timeZone = known.get(city) ?? (await selectTimeZone(db, city));
    if (timeZone) known.set(city, timeZone);
    return dayIn(timeZone ?? timeZoneOf(city), moment);
  };
}
