import type { Rule } from '../rule.ts';
import { keepOff } from '../setbacks/setback.ts';
import { corridor } from './corridor.ts';

const drain = corridor({
  object: 'drain',
  layer: 'drains',
  kind: 'drain',
  // A ditch of a street is seldom wider than 5 m; what is wider is drawn as a river or says so.
  farthestM: 2.5,
  unknown: 'drain-width',
});

/** Does the building stay off drains and ditches? */
export const drainage: Rule<'drainage'> = {
  id: 'drainage',
  reads: [drain.read],
  judge: (measures, law) => keepOff(measures, law, drain),
};
