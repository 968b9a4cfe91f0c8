import type { Rule } from '../rule.ts';
import { judgeHighest } from './highest.ts';
import { intensityReads } from './intensity-row.ts';

/** Is the building no higher than the zone allows, from the ground to the roof? */
export const height: Rule<'height'> = {
  id: 'height',
  reads: intensityReads,
  judge: (measures, law) =>
    judgeHighest(measures, law, {
      of: 'heightM',
      limit: (row) => row.heightMaxM,
      unit: 'm',
      ask: 'height',
    }),
};
