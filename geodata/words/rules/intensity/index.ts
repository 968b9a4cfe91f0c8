import { kdb } from './kdb.ts';

/** Words of the rules in `geodata/rules/intensity`. */
export const intensityWords = {
  kdb,
};
