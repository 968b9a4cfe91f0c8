import { dayIn, type TimeZone } from '../../geodata/model/index.ts';

/** A value that was read, or why not: `unclear` means that two readings are possible or none; nothing is guessed. */
export type Reading<T> = { value: T } | { unclear: true };
const unclear = { unclear: true } as const;

/** Units that offices write behind a figure. Not `ha` and `km`: where square metres or metres are asked for, `1,5 ha` is not 1.5. */
const unit = /\s*(m2|m²|m³|m3|meter persegi|meter|m'|m|km2|km²|kv|lantai|lt|unit|%|persen)\.?$/i;
const grouped = (whole: string, mark: string): boolean =>
  new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(whole);

/**
 * A number as offices write it: `79.310,66` `1,5` `12 m2` `1.234.567`. `1.234` alone can mean two things: pass the column's
 * decimal mark ({@link decimalMark}) to settle it.
 */
export function readNumber(raw: unknown, mark: '.' | ',' | null = null): Reading<number> {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { value: raw } : unclear;
  if (typeof raw !== 'string') return unclear;
  const text = raw
    .trim()
    .replace(unit, '')
    .replace(/(\d)[\s\u00a0](?=\d{3}(\D|$))/g, '$1');
  const sign = /^[+-]/.test(text) ? text[0] : '';
  const body = text.slice(sign ? 1 : 0);
  const value = unsigned(body, mark);
  if (value === null || !Number.isFinite(value)) return unclear;
  return { value: sign === '-' ? -value : value };
}

function unsigned(body: string, mark: '.' | ',' | null): number | null {
  if (/^\d+$/.test(body) || /^\d+(\.\d+)?e[+-]?\d+$/i.test(body)) return Number(body);
  if (!/^\d*[.,\d]*\d$/.test(body)) return null;
  const marks = [...body].filter((c) => c === '.' || c === ',');
  const last = marks.at(-1)!;
  const other = last === '.' ? ',' : '.';
  const at = body.lastIndexOf(last);
  const whole = body.slice(0, at);
  const fraction = body.slice(at + 1);
  if (marks.includes(other)) {
    const once = marks.filter((c) => c === last).length === 1;
    return once && grouped(whole, other) ? Number(`${whole.replaceAll(other, '')}.${fraction}`) : null;
  }
  if (marks.length > 1) return grouped(body, last) ? Number(body.replaceAll(last, '')) : null;
  const canGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (canGroup && mark === null) return null;
  if (canGroup && mark !== last) return Number(whole + fraction);
  return mark !== null && mark !== last ? null : Number(`${whole || '0'}.${fraction}`);
}

/** The decimal mark that a column shows by values which can be read in one way only; null when none does or they contradict. */
export function decimalMark(column: Iterable<unknown>): '.' | ',' | null {
  const seen = new Set<'.' | ','>();
  for (const raw of column) {
    if (typeof raw !== 'string') continue;
    const text = raw.trim().replace(unit, '');
    const both = /^[+-]?\d{1,3}(?:\.\d{3})+(,)\d+$|^[+-]?\d{1,3}(?:,\d{3})+(\.)\d+$/.exec(text);
    const twice = /^[+-]?\d{1,3}([.,])\d{3}\1/.exec(text)?.[1];
    const single = /^[+-]?(\d+)([.,])(\d+)$/.exec(text);
    if (both) seen.add((both[1] ?? both[2]) as '.' | ',');
    else if (twice) seen.add(twice === '.' ? ',' : '.');
    else if (single && (single[3]!.length !== 3 || single[1]!.length > 3 || /^0/.test(single[1]!))) {
      seen.add(single[2] as '.' | ',');
    }
  }
  return seen.size === 1 ? [...seen][0]! : null;
}

const monthNames = [
  'jan januari january',
  'feb peb februari pebruari february',
  'mar maret march mrt',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agu ags agt agust agustus aug august',
  'sep sept september',
  'okt oct oktober october',
  'nov nop november nopember',
  'des dec desember december',
].map((names) => names.split(' '));

/** A day `YYYY-MM-DD`; `precision` is `year` when only a year was written (then its first day stands for it). */
export interface DayRead {
  day: string;
  precision: 'day' | 'year';
}

/**
 * A day as offices write it: `21/08/2025` (day first) `11-Mar-2025` `11 Maret 2025` `2025-08-21`, ISO moments (in the city's time), Excel
 * serials. `08/21/2025` and `21/08/25` are unclear; `21-Agu-25` is what Excel shows by itself and is read as 2025.
 */
export function readDay(raw: unknown, timeZone: TimeZone): Reading<DayRead> {
  if (typeof raw === 'number') return fromSerial(raw);
  if (typeof raw !== 'string') return unclear;
  const text = raw.trim().replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu),?\s+/i, '');
  if (/^(19|20)\d{2}$/.test(text)) return { value: { day: `${text}-01-01`, precision: 'year' } };
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}:.*))?$/.exec(text);
  if (iso)
    return iso[4] && /(Z|[+-]\d{2}:?\d{2})$/.test(iso[4])
      ? fromMoment(text, timeZone)
      : calendar(iso[1]!, iso[2]!, iso[3]!);
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ,]+\d{1,2}[:.]\d{2}.*)?$/.exec(text);
  if (numeric) return calendar(numeric[3]!, numeric[2]!, numeric[1]!);
  const named = /^(\d{1,2})[-/. ]+([a-z]+)[-/., ]+(\d{4}|\d{2})(?:[T ,]+\d{1,2}[:.]\d{2}.*)?$/i.exec(text);
  if (named) return calendar(named[3]!, monthOf(named[2]!), named[1]!);
  const american = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  return american ? calendar(american[3]!, monthOf(american[1]!), american[2]!) : unclear;
}

const threeNumbers = (raw: unknown): [number, number] | null => {
  const parts = typeof raw === 'string' ? /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}/.exec(raw) : null;
  return parts && [Number(parts[1]), Number(parts[2])];
};

/** True when a column holds days that can only be read with the month first, as `08/21/2025`. */
export function monthFirst(column: Iterable<unknown>): boolean {
  for (const raw of column) {
    const read = threeNumbers(raw);
    if (read && read[0] <= 12 && read[1] > 12) return true;
  }
  return false;
}

/** True for `03/04/2025`, which such a column leaves open. */
export function readsBothWays(raw: unknown): boolean {
  const read = threeNumbers(raw);
  return read !== null && read[0] <= 12 && read[1] <= 12 && read[0] !== read[1];
}

function monthOf(name: string): string {
  return String(monthNames.findIndex((names) => names.includes(name.toLowerCase())) + 1);
}

function calendar(year: string, month: string, day: string): Reading<DayRead> {
  const y = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(y, Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real && y >= 1900 && y <= 2100
    ? { value: { day: date.toISOString().slice(0, 10), precision: 'day' } }
    : unclear;
}

/** Day 1 of Excel is 1 January 1900, with a 29 February 1900 that never was. Only 1954–2119: smaller figures are not dates of permits. */
function fromSerial(serial: number): Reading<DayRead> {
  if (!(serial >= 20_000 && serial < 80_500)) return unclear;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { value: { day: date.toISOString().slice(0, 10), precision: 'day' } };
}

/** Exports write midnight of a day in local time as a moment of the day before: 17:00Z in WIB, 15:00Z in WIT. */
function fromMoment(text: string, timeZone: TimeZone): Reading<DayRead> {
  const moment = Date.parse(text.replace(/^(\d{4})[/.](\d+)[/.](\d+)/, '$1-$2-$3').replace(' ', 'T'));
  if (Number.isNaN(moment)) return unclear;
  const day = dayIn(timeZone, new Date(moment));
  return calendar(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10));
}

const yes = new Set(['ya', 'y', 'yes', 'true', '1', 'benar', 'ada']);
const no = new Set(['tidak', 'tdk', 'n', 'no', 'false', '0', 'salah', 'tidak ada', 'bukan']);

/** Ya or tidak, in the spellings of offices and programs. A lone `T` is unclear: *tidak*, or *true* in a dBASE table. */
export function readBoolean(raw: unknown): Reading<boolean> {
  if (typeof raw === 'boolean') return { value: raw };
  const text = String(raw).trim().toLowerCase();
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : unclear;
}

/** True for what offices write when they write nothing: empty, `-`, `null`, `n/a`, `#N/A`. */
export function isBlank(raw: unknown): boolean {
  if (raw === null || raw === undefined) return true;
  return typeof raw === 'string' && /^(\s*|[-–—]+|null|none|n\/a|#n\/a|nihil)$/i.test(raw.trim());
}
