import { height } from './height.ts';
import { kdb } from './kdb.ts';
import { kdh } from './kdh.ts';
import { klb } from './klb.ts';
import { ktb } from './ktb.ts';
import { storeys } from './storeys.ts';

/** Words of the rules in `geodata/rules/intensity`. */
export const intensityWords = {
  height,
  kdb,
  kdh,
  klb,
  ktb,
  storeys,
};
