import { intensityReads } from '../intensity/intensity-row.ts';
import type { Rule } from '../rule.ts';
import { keepClear } from './clearance.ts';

/** Does the building keep clear of the back of its parcel (jarak bebas belakang)? */
export const rearClearance: Rule<'rear-clearance'> = {
  id: 'rear-clearance',
  reads: intensityReads,
  judge: (measures, law) => keepClear(measures, law, 'rear', (row) => row.rearM ?? null),
};
