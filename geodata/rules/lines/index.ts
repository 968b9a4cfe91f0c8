import type { Rule } from '../rule.ts';
import { buildingGap } from './building-gap.ts';
import { fence } from './fence.ts';
import { gsb } from './gsb.ts';
import { rearClearance } from './rear-clearance.ts';
import { sideClearance } from './side-clearance.ts';

/** Building lines: distances from road, parcel and neighbours. */
export const linesRules = [
  gsb,
  sideClearance,
  rearClearance,
  buildingGap,
  fence,
] as const satisfies readonly Rule[];
