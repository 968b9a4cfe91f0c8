import { riverSetback } from './river-setback.ts';

/** Pages of the rules in `geodata/rules/setbacks`. */
export const setbacksPages = {
  'river-setback': riverSetback,
};
