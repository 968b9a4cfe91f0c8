import { coastSetback } from './coast-setback.ts';
import { lakeSetback } from './lake-setback.ts';
import { powerLine } from './power-line.ts';
import { railSetback } from './rail-setback.ts';
import { riverSetback } from './river-setback.ts';
import { setbackZone } from './setback-zone.ts';
import { springSetback } from './spring-setback.ts';

/** Words of the rules in `geodata/rules/setbacks`. */
export const setbacksWords = {
  'setback-zone': setbackZone,
  'river-setback': riverSetback,
  'lake-setback': lakeSetback,
  'coast-setback': coastSetback,
  'spring-setback': springSetback,
  'rail-setback': railSetback,
  'power-line': powerLine,
};
