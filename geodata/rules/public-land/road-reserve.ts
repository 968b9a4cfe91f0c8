import type { Rule } from '../rule.ts';
import { keepOff } from '../setbacks/setback.ts';
import { corridor } from './corridor.ts';

const reserve = corridor({
  object: 'road-reserve',
  layer: 'roads',
  kind: 'road',
  // Half of the widest reserve that PP 34/2006 ps. 40 asks for, 30 m.
  farthestM: 15,
  unknown: 'road-width',
});

/** Does the building stay off the ground of the road? */
export const roadReserve: Rule<'road-reserve'> = {
  id: 'road-reserve',
  reads: [reserve.read],
  judge: (measures, law) => keepOff(measures, law, reserve),
};
