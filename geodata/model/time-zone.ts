import * as z from 'zod';
import type { CityCode, Day } from './geojson.ts';

/** Indonesia's three time zones: WIB (UTC+7), WITA (+8), WIT (+9); none has summer time. */
export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);
export type TimeZone = z.infer<typeof TimeZone>;

/**
 * The zone of a city's province, the first two digits of its Kemendagri code: Bali, Nusa Tenggara, Sulawesi and Kalimantan but its
 * west and centre keep WITA, Maluku and Papua WIT, all others WIB (Keppres 41/1987). A number that no province has keeps the capital's.
 */
export function timeZoneOf(city: CityCode): TimeZone {
  const province = Number(city.slice(0, 2));
  if ((province >= 51 && province <= 53) || (province >= 63 && province <= 65)) return 'Asia/Makassar';
  if (province >= 71 && province <= 76) return 'Asia/Makassar';
  if (province === 81 || province === 82 || (province >= 91 && province <= 97)) return 'Asia/Jayapura';
  return 'Asia/Jakarta';
}

/** So many days after a day; before it when negative. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const calendars = new Map<TimeZone, Intl.DateTimeFormat>();

/** The calendar day in a time zone. */
export function dayIn(timeZone: TimeZone, moment: Date): Day {
  const calendar =
    calendars.get(timeZone) ??
    // Swedish writes days as ISO 8601 does.
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(moment);
}
