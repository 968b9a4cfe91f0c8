import type { Day, TimeZone, Verdict } from '../model/index.ts';
import type { Language } from './bilingual.ts';

const locale: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
/** Whose clock a moment is told by: a city's, or the reader's own while no city is known. */
type Clock = TimeZone | 'UTC' | undefined;

const number = (language: Language, value: number, digits: number, minimum = 0): string =>
  new Intl.NumberFormat(locale[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: minimum,
  }).format(value);

/** A unit stays with its number: a line never breaks between them. */
const unit = (sign: string): string => `\u00a0${sign}`;

/** `1.234,5`, at most `digits` decimals. */
export const formatNumber = (language: Language, value: number, digits = 1): string =>
  number(language, value, digits);

/** Square metres: `12,4 m²`; whole numbers from 1.000 m² up, two decimals where one would say nothing. */
export const formatArea = (language: Language, m2: number): string =>
  `${number(language, m2, m2 >= 1000 ? 0 : m2 !== 0 && Math.abs(m2) < 0.05 ? 2 : 1)}${unit('m²')}`;

/** Hectares, for zones: `12,4 ha`; below 1.000 m² in square metres. */
export const formatHectares = (language: Language, m2: number): string =>
  m2 < 1000
    ? formatArea(language, m2)
    : `${number(language, m2 / 10_000, m2 < 1_000_000 ? 2 : 0)}${unit('ha')}`;

/** Metres: `3,2 m`, kilometres from 2 km up, centimetres and millimetres where a tenth of a metre would say nothing. */
export function formatLength(language: Language, m: number): string {
  const size = Math.abs(m);
  if (size >= 2000) return `${number(language, m / 1000, 1)}${unit('km')}`;
  if (size >= 0.095 || size < 0.0005) return `${number(language, m, size >= 100 ? 0 : 1)}${unit('m')}`;
  return size < 0.01
    ? `${number(language, m * 1000, 0)}${unit('mm')}`
    : `${number(language, m * 100, 0)}${unit('cm')}`;
}

/** Percent: `96 %`, Indonesian and English alike. */
export const formatPercent = (language: Language, percent: number, digits = 1): string =>
  `${number(language, percent, digits)}${unit('%')}`;

/** A share 0–1 as `96 %`. */
export const formatShare = (language: Language, share: number): string =>
  formatPercent(language, share * 100, share < 0.1 ? 1 : 0);

/** A probability 0–1 as `96 %`; nothing that is measured is ever quite sure: `> 99 %`, `< 1 %`. */
export function formatLikelihood(language: Language, probability: number): string {
  if (probability > 0.99) return `>\u00a0${formatPercent(language, 99, 0)}`;
  return probability < 0.01
    ? `<\u00a0${formatPercent(language, 1, 0)}`
    : formatPercent(language, probability * 100, 0);
}

/** `21 November 2026`. */
export const formatDay = (language: Language, day: Day): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** `21 November 2026`: the day of a moment. */
export const formatDayOf = (language: Language, moment: string, timeZone: Clock): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone }).format(new Date(moment));

/** `21 November 2026, 14.30 WIB`. */
export function formatMoment(language: Language, moment: string, timeZone: Clock): string {
  const time = new Intl.DateTimeFormat(locale[language], { timeStyle: 'short', timeZone });
  return `${formatDayOf(language, moment, timeZone)}, ${time.format(new Date(moment))} ${zoneName(moment, timeZone)}`;
}

/** `21 Nov 2026, 14.30`, for a row of a list. */
export const formatShort = (language: Language, moment: string, timeZone: Clock): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  );

/** `14.30`. */
export const formatTime = (language: Language, moment: string | number, timeZone: Clock): string =>
  new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(moment),
  );

/** `07.30` of seconds from midnight, to the nearest minute; of the day after `00.30 (+1)`. */
export function formatTimeOfDay(language: Language, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const time = formatTime(language, minutes * 60_000, 'UTC');
  return minutes < 24 * 60 ? time : `${time} (+1)`;
}

/** WIB, WITA or WIT; only Indonesian has names for them, English would say GMT+7. */
const zoneName = (moment: string, timeZone: Clock): string =>
  new Intl.DateTimeFormat(locale.id, { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'timeZoneName')!.value;

/** A figure of a verdict with the sign of its unit: `3,2 m`, `12,4 m²`, `60 %`; a ratio with two decimals, a count alone. */
export function formatMeasure(language: Language, value: number, of: Verdict['unit']): string {
  if (of === 'm') return formatLength(language, value);
  if (of === 'm2') return formatArea(language, value);
  if (of === 'percent') return formatPercent(language, value);
  return formatNumber(language, value, of === 'ratio' ? 2 : 1);
}
