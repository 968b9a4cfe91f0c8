import type { Day, SetbackRow } from '../../model/index.ts';

/** An instrument of national law. Its rows keep their ids for ever: those of a series are numbered by place. */
export interface Instrument {
  name: string;
  /** Day of the instrument; null when we do not know it. */
  date: Day | null;
  inForce: Day;
  /** First day on which it no longer held; null: it holds. */
  until: Day | null;
  /** Second to fourth group of the ids. */
  series: string;
}

/** One provision of an instrument; `place` numbers it within the series and is never given twice. */
export interface Provision {
  place: number;
  code: string;
  /** Metres, or null where a formula or another datum gives them. */
  metres: number | null;
  /** What the metres are measured from, as the instrument says. */
  from: string;
  /** `ps. 9 huruf a`; null when we know only the instrument. */
  article: string | null;
  /** How sure we are that the text says so. */
  certainty: Exclude<SetbackRow['basis']['certainty'], 'sample'>;
  condition?: SetbackRow['condition'];
}

/** The rows of an instrument about one kind of object. */
export const rowsUnder = (
  instrument: Instrument,
  object: SetbackRow['object'],
  provisions: readonly Provision[],
): SetbackRow[] =>
  provisions.map(({ place, code, metres, from, article, certainty, condition = {} }) => ({
    id: `019a0000-${instrument.series}-${String(place).padStart(12, '0')}`,
    version: 1,
    kind: 'setback',
    object,
    validFrom: instrument.inForce,
    validTo: instrument.until,
    code,
    metres,
    measuredFrom: from,
    condition,
    basis: { instrument: instrument.name, article, date: instrument.date, certainty },
  }));
