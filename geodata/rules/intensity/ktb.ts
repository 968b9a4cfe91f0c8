import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { hold } from './hold.ts';
import { byRow, intensityReads, severalParcels, standsElsewhere, withoutLimit } from './intensity-row.ts';
import { overParcel } from './parcel-share.ts';

const judge = (measures: Measures, law: Law): Opinion =>
  byRow(measures, law, (row, lot, said) => {
    const limit = row.ktbMaxPct;
    if (limit === null) return withoutLimit(row, said);
    const { basementAreaM2 } = measures.circumstances;
    if (basementAreaM2 === undefined) return unclear('basement-area', {}, said);
    if (basementAreaM2 > 0 && standsElsewhere(measures, lot)) return severalParcels(measures, lot, said);
    const { evidence } = lot;
    return hold(
      measures,
      {
        ...overParcel(measures, lot, basementAreaM2, 100),
        limit,
        allows: 'at-most',
        unit: 'percent',
        evidence,
      },
      () => ({
        ...said,
        figures: {
          ...said.figures,
          basementM2: basementAreaM2,
          ...(basementAreaM2 === 0 ? { case: 'none' } : {}),
        },
      }),
    );
  });

/** Does the basement take no more of the parcel than the zone allows (KTB)? */
export const ktb: Rule<'ktb'> = { id: 'ktb', reads: intensityReads, judge };
