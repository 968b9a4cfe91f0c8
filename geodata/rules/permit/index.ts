import type { Rule } from '../rule.ts';
import { kkpr } from './kkpr.ts';
import { permit } from './permit.ts';
import { permitFunction } from './permit-function.ts';
import { permitFloorArea, permitHeight, permitStoreys, permitUnits } from './permit-terms.ts';
import { slf } from './slf.ts';

/** What was permitted, and what was built. */
export const permitRules = [
  permit,
  permitStoreys,
  permitHeight,
  permitFloorArea,
  permitFunction,
  permitUnits,
  kkpr,
  slf,
] as const satisfies readonly Rule[];
