import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import type { Opinion } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { hold } from './hold.ts';
import { byRow, intensityReads, ofOneParcel, withoutLimit } from './intensity-row.ts';
import { coveredOverParcel } from './parcel-share.ts';

const judge = (measures: Measures, law: Law): Opinion =>
  byRow(measures, law, (row, lot, said) => {
    const limit = row.kdbMaxPct;
    if (limit === null) return withoutLimit(row, said);
    const { evidence } = lot;
    const answer = hold(
      measures,
      { ...coveredOverParcel(measures, lot, 100), limit, allows: 'at-most', unit: 'percent', evidence },
      () => ({ ...said, figures: { ...said.figures, coveredM2: lot.coveredM2 } }),
    );
    return ofOneParcel(measures, lot, answer);
  });

/** Does the building cover no more of its parcel than the zone allows (KDB)? One building at a time. */
export const kdb: Rule<'kdb'> = { id: 'kdb', reads: intensityReads, judge };
