import type { Rule } from '../rule.ts';
import { judgeHighest } from './highest.ts';
import { intensityReads } from './intensity-row.ts';

/** Has the building no more storeys than the zone allows? */
export const storeys: Rule<'storeys'> = {
  id: 'storeys',
  reads: intensityReads,
  judge: (measures, law) =>
    judgeHighest(measures, law, {
      of: 'storeys',
      limit: (row) => row.storeysMax,
      unit: 'count',
      ask: 'storeys',
    }),
};
