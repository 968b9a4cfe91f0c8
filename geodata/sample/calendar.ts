import type { Day } from '../model/index.ts';

const dayMs = 86_400_000;

const written = new Map<number, Day>();

/** The day `days` after another. */
export function dayAfter(day: Day, days: number): Day {
  const moment = Date.parse(day) + days * dayMs;
  const known = written.get(moment);
  if (known) return known;
  const text = new Date(moment).toISOString().slice(0, 10);
  written.set(moment, text);
  return text;
}

/** Days on which the sample's law changes. */
export const lawDays = {
  /** PP 38/2011: river setbacks. */
  rivers: '2011-07-27',
  /** The earlier plan. */
  firstPlan: '2015-10-12',
  /** PBG in the place of IMB. */
  pbg: '2021-08-02',
  /** The plan in force. */
  plan: '2025-07-02',
} as const;

/** A prime number of days over which PBGs are issued, so that every number comes up once. */
const pbgDays = 1427;

export interface Issue {
  number: string;
  kind: 'pbg' | 'imb';
  issuedOn: Day;
}

/** The PBG of the `sequence`-th building of a kecamatan: no two share day and number. */
export function pbgOf(kec6: string, sequence: number): Issue {
  const issuedOn = dayAfter(lawDays.pbg, (sequence * 733) % pbgDays);
  const [year, month, day] = issuedOn.split('-');
  const number = String(1 + Math.floor(sequence / pbgDays)).padStart(3, '0');
  return { number: `SK-PBG-${kec6}-${day}${month}${year}-${number}`, kind: 'pbg', issuedOn };
}

/** The IMB of the `sequence`-th building of a kecamatan, issued on a day. */
export const imbOf = (kec6: string, sequence: number, issuedOn: Day): Issue => ({
  number: `648/${String(sequence + 1).padStart(5, '0')}/${kec6.slice(4)}/${issuedOn.slice(0, 4)}`,
  kind: 'imb',
  issuedOn,
});
