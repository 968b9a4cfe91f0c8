import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

const spring: KeepOff = {
  object: 'spring',
  read: { layer: 'springs', withinM: 200 + namedWithinM },
  kind: 'spring',
};

/** Does the thing stand off every spring as far as the law asks? */
export const springSetback: Rule<'spring-setback'> = {
  id: 'spring-setback',
  reads: [spring.read],
  statusQuo: true,
  judge: (measures, law) => keepOff(measures, law, spring),
};
