import { formatLength, formatNumber } from '../../../geodata/words/format.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { language, speak } from '../../data/preferences.ts';

const perDay = 86_400;
const two = (n: number): string => String(n).padStart(2, '0');

/** Hours and minutes of seconds from midnight, as `<input type="time">` has them. */
export const clockOf = (seconds: number): string => {
  const minutes = Math.round((seconds % perDay) / 60) % 1440;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Seconds from midnight of `08:30`; null for nothing. */
export function secondsOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)
    ? null
    : hours * 3600 + minutes * 60;
}

export const tellMetres = (metres: number): string => formatLength(language.value, metres);
export const tellHours = (seconds: number): string =>
  speak(patrolWords).hoursOf(formatNumber(language.value, seconds / 3600, 1));
