import type { Verdict } from '../model/index.ts';
import type { Surroundings } from './surroundings.ts';

/** One check of the law. Pure: same surroundings, same verdict, to the byte. */
export interface Rule<Id extends string = string> {
  /** Stable id, also the key of its words: `zone-use`, `permit`, `river-setback`, `kdb`. */
  id: Id;
  judge(surroundings: Surroundings): Verdict;
}
