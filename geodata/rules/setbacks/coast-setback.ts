import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

const coast: KeepOff = {
  object: 'coast',
  read: { layer: 'coasts', withinM: 200 + namedWithinM },
  kind: 'coast',
};

/** Does the thing stand off the line of the highest tide as far as the law asks? */
export const coastSetback: Rule<'coast-setback'> = {
  id: 'coast-setback',
  reads: [coast.read],
  statusQuo: true,
  judge: (measures, law) => keepOff(measures, law, coast),
};
