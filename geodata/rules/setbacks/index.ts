import type { Rule } from '../rule.ts';
import { coastSetback } from './coast-setback.ts';
import { lakeSetback } from './lake-setback.ts';
import { powerLine } from './power-line.ts';
import { railSetback } from './rail-setback.ts';
import { riverSetback } from './river-setback.ts';
import { setbackZone } from './setback-zone.ts';
import { springSetback } from './spring-setback.ts';

/** Distances from water, railways and power lines. */
export const setbacksRules = [
  setbackZone,
  riverSetback,
  lakeSetback,
  coastSetback,
  springSetback,
  railSetback,
  powerLine,
] as const satisfies readonly Rule[];
