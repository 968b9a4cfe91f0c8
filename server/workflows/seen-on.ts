import type { Day, TrackFix } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { cityDay } from './city-day.ts';

/** A device's clock is believed for a month back; beyond that the day of receipt is the surer one. Milliseconds. */
const believedMs = 30 * 86_400_000;

/** The day of a city on which a stretch of a track was walked. */
export const seenOn = (
  db: Queryable,
  city: string,
  fixes: readonly TrackFix[],
  receivedAt: Date,
): Promise<Day> => {
  const first = Date.parse(fixes[0]!.at);
  const age = receivedAt.getTime() - first;
  return cityDay(db, city, age >= 0 && age <= believedMs ? new Date(first) : receivedAt);
};
