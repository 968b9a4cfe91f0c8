import type { Day } from '../../geodata/model/index.ts';
import {
  formatDayOf,
  formatMoment,
  formatShort,
  formatTime,
  formatTimeOfDay,
} from '../../geodata/words/format.ts';
import { facts } from './city.ts';
import { language } from './preferences.ts';
import { session } from './session.ts';

/** The clock of the city on the screen, or of the office that is logged in; the reader's own before either is known. */
const clock = () => (facts.value?.city ?? session.value?.city)?.timeZone;

/** `21 November 2026, 14.30 WIB`. */
export const tellMoment = (moment: string): string => formatMoment(language.value, moment, clock());
/** `21 Nov 2026, 14.30`, for a row of a list. */
export const tellShort = (moment: string): string => formatShort(language.value, moment, clock());
/** `21 November 2026`: the day of a moment. */
export const tellDayOf = (moment: string): string => formatDayOf(language.value, moment, clock());

/** `14.30`. */
export const tellTime = (moment: string | number): string => formatTime(language.value, moment, clock());
/** `07.30` of seconds from midnight; of the day after `00.30 (+1)`. */
export const tellTimeOfDay = (seconds: number): string => formatTimeOfDay(language.value, seconds);

/** The city's calendar day of a moment; Swedish writes it as ISO 8601 does. */
export const dayOf = (moment: string | number | Date): Day =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: clock() });
/** The city's calendar day. */
export const cityToday = (): Day => dayOf(new Date());
