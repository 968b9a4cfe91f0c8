import { riverSetback } from './river-setback.ts';

/** Words of the rules in `geodata/rules/setbacks`. */
export const setbacksWords = {
  'river-setback': riverSetback,
};
