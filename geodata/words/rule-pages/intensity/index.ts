import { kdb } from './kdb.ts';

/** Pages of the rules in `geodata/rules/intensity`. */
export const intensityPages = {
  kdb,
};
