import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

const lake: KeepOff = {
  object: 'lake',
  read: { layer: 'lakes', withinM: 100 + namedWithinM },
  kind: 'lake',
};

/** Does the thing stand off the highest water of every lake as far as the law asks? */
export const lakeSetback: Rule<'lake-setback'> = {
  id: 'lake-setback',
  reads: [lake.read],
  statusQuo: true,
  judge: (measures, law) => keepOff(measures, law, lake),
};
