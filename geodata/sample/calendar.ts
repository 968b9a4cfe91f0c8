import type { Day } from '../model/index.ts';

const dayMs = 86_400_000;

/** Days by number and numbers by day: a city asks a million times for a few thousand days. */
const written = new Map<number, Day>();
const read = new Map<Day, number>();

function numberOf(day: Day): number {
  const known = read.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / dayMs;
  read.set(day, number);
  return number;
}

/** The day `days` after another. */
export function dayAfter(day: Day, days: number): Day {
  const number = numberOf(day) + days;
  const known = written.get(number);
  if (known) return known;
  const text = new Date(number * dayMs).toISOString().slice(0, 10);
  written.set(number, text);
  return text;
}

/** Days on which the sample's law changes. */
export const lawDays = {
  /** PP 56/2009: spaces of railways. */
  rails: '2009-10-05',
  /** PP 38/2011: rivers, lakes and springs. */
  waters: '2011-07-27',
  /** The earlier plan. */
  firstPlan: '2015-10-12',
  /** Perpres 51/2016: the coast. */
  coast: '2016-06-14',
  /** Permen ESDM 13/2021: space around power lines. */
  powerLines: '2021-06-30',
  /** PBG in the place of IMB, with KKPR before it. */
  pbg: '2021-08-02',
  /** The plan in force. */
  plan: '2025-07-02',
} as const;

/** A series of numbers of one office, spread over a prime number of days so that no two share day and number. */
interface Series {
  word: string;
  from: Day;
  days: number;
}
const pbg: Series = { word: 'PBG', from: lawDays.pbg, days: 1427 };
const slf: Series = { word: 'SLF', from: '2023-01-02', days: 1361 };

export interface Issue {
  number: string;
  issuedOn: Day;
}

function issue({ word, from, days }: Series, kec6: string, sequence: number): Issue {
  const issuedOn = dayAfter(from, (sequence * 733) % days);
  const [year, month, day] = issuedOn.split('-');
  const number = String(1 + Math.floor(sequence / days)).padStart(3, '0');
  return { number: `SK-${word}-${kec6}-${day}${month}${year}-${number}`, issuedOn };
}

/** The PBG and the SLF of recent years of the `sequence`-th building of a kecamatan. */
export const pbgOf = (kec6: string, sequence: number): Issue => issue(pbg, kec6, sequence);
export const slfOf = (kec6: string, sequence: number): Issue => issue(slf, kec6, sequence);

/** The IMB of the `sequence`-th building of a kecamatan, issued on a day. */
export const imbOf = (kec6: string, sequence: number, issuedOn: Day): Issue => ({
  number: `648/${String(sequence + 1).padStart(5, '0')}/${kec6.slice(4)}/${issuedOn.slice(0, 4)}`,
  issuedOn,
});

/** The KKPR of the `sequence`-th building of a kecamatan, issued on a day. */
export const kkprOf = (kec6: string, sequence: number, issuedOn: Day): Issue => ({
  number: `KKKPR-${kec6}-${issuedOn.slice(0, 4)}-${String(sequence + 1).padStart(5, '0')}`,
  issuedOn,
});
