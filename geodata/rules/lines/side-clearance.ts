import { intensityReads } from '../intensity/intensity-row.ts';
import type { Rule } from '../rule.ts';
import { keepClear } from './clearance.ts';

/** Does the building keep clear of the sides of its parcel (jarak bebas samping)? */
export const sideClearance: Rule<'side-clearance'> = {
  id: 'side-clearance',
  reads: intensityReads,
  judge: (measures, law) => keepClear(measures, law, 'side', (row) => row.sideM ?? null),
};
