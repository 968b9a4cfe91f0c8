import type { LayerId } from '../layers/index.ts';
import type { Basis } from '../model/index.ts';
import type { Law } from './law.ts';
import type { Measures } from './measures.ts';
import type { Opinion } from './opinion.ts';

/** A layer that a rule looks at, and how far around the subject, metres. */
export interface Read {
  layer: LayerId;
  withinM: number;
  /** Around the parcels of the subject too, not only around itself. */
  lot?: true;
}

/** One check of the law. Pure: same measures, same opinion. */
export interface Rule<Id extends string = string> {
  /** Stable id, also the key of its words: `zone-use`, `permit`, `river-setback`, … */
  id: Id;
  reads: readonly Read[];
  /**
   * True where the law leaves standing what is older (status quo of PP 38/2011 ps. 17), or gives it time to adjust (uses that were lawful
   * under the plan before, UU 26/2007 ps. 77, not verified in its text): a breach of unknown age is then `unclear` until the day of building is known.
   */
  statusQuo?: true;
  /** True for a duty that lasts as long as the building stands (SLF): that it was met on the day of building excuses nothing today. */
  lasting?: true;
  /** What the rule rests on where no row of law says it. */
  basis?: Basis;
  /** The opinion under the law of one day. */
  judge(measures: Measures, law: Law): Opinion;
}
