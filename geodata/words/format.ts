import type { Language } from './bilingual.ts';

const locale: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
/** Waktu Indonesia Barat, UTC+7 without summer time. */
const timeZone = 'Asia/Jakarta';

const number = (language: Language, value: number, digits: number, minimum = 0): string =>
  new Intl.NumberFormat(locale[language], {
    maximumFractionDigits: digits,
    minimumFractionDigits: minimum,
  }).format(value);

/** `1.234,5`, at most `digits` decimals. */
export const formatNumber = (language: Language, value: number, digits = 1): string =>
  number(language, value, digits);

/** Square metres: `12,4 m²`; whole numbers from 1.000 m² up. */
export const formatArea = (language: Language, m2: number): string =>
  `${number(language, m2, m2 >= 1000 ? 0 : 1)} m²`;

/** Hectares, for zones: `12,4 ha`; below 1.000 m² in square metres. */
export const formatHectares = (language: Language, m2: number): string =>
  m2 < 1000 ? formatArea(language, m2) : `${number(language, m2 / 10_000, m2 < 1_000_000 ? 2 : 0)} ha`;

/** Metres: `3,2 m`, kilometres from 2 km up. */
export const formatLength = (language: Language, m: number): string =>
  m >= 2000 ? `${number(language, m / 1000, 1)} km` : `${number(language, m, m >= 100 ? 0 : 1)} m`;

/** A share 0–1 as `96 %` (Indonesian and English alike, with a thin space). */
export const formatShare = (language: Language, share: number): string =>
  `${number(language, share * 100, share < 0.1 ? 1 : 0)} %`;

/** `21 November 2026` from a day or a moment. */
export const formatDay = (language: Language, value: string): string =>
  new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'long',
    timeZone: value.length === 10 ? 'UTC' : timeZone,
  }).format(new Date(value));

/** `21 November 2026, 14.30 WIB`. */
export const formatMoment = (language: Language, value: string): string =>
  `${new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone }).format(new Date(value))}, ${new Intl.DateTimeFormat(locale[language], { timeStyle: 'short', timeZone }).format(new Date(value))} WIB`;

/** `21 Nov 2026, 14.30`, for a row of a list. */
export const formatShort = (language: Language, value: string): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(value),
  );
