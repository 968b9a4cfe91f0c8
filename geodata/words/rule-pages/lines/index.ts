import { buildingGap } from './building-gap.ts';
import { fence } from './fence.ts';
import { gsb } from './gsb.ts';
import { rearClearance } from './rear-clearance.ts';
import { sideClearance } from './side-clearance.ts';

/** Pages of the rules in `geodata/rules/lines`. */
export const linesPages = {
  'building-gap': buildingGap,
  fence,
  gsb,
  'rear-clearance': rearClearance,
  'side-clearance': sideClearance,
};
