import type { IntensityRow } from '../../model/index.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, unclear } from '../opinion.ts';
import { implausible } from '../plausible.ts';
import { type Figure, hold } from './hold.ts';
import { byRow, withoutLimit } from './intensity-row.ts';

/** A figure of the building alone that a row limits: how high it is, or how many storeys it has. */
interface Highest {
  of: 'heightM' | 'storeys';
  limit: (row: IntensityRow) => number | null;
  unit: Figure['unit'];
  /** What to find out of a building of which nobody stated it: a code of `settle`. */
  ask: string;
}

/** Is a building no higher than the zone of its parcel allows? What was counted or measured on it carries no error of the map. */
export const judgeHighest = (measures: Measures, law: Law, { of, limit, unit, ask }: Highest): Opinion =>
  byRow(measures, law, (row, _, said) => {
    const most = limit(row);
    if (most === null) return withoutLimit(row, said);
    const measured = measures.circumstances[of];
    if (measured === undefined) return unclear(ask, {}, said);
    const odd = implausible(measures, of, said);
    if (odd) return odd;
    const evidence = () => measures.subject.evidence;
    const figure: Figure = {
      measured,
      limit: most,
      allows: 'at-most',
      unit,
      sigma: 0,
      tolerance: 0,
      evidence,
    };
    return hold(measures, figure, () => said);
  });
