import { keptFree, keptFreeBasis } from '../kept-free.ts';
import { codeKey } from '../law.ts';
import type { ZoneFacts } from '../measures.ts';
import type { Rule } from '../rule.ts';

/** A zone of green open space: coded RTH (with or without a number), or named so. */
export const isGreenSpace = ({ code, name }: Pick<ZoneFacts, 'code' | 'name'>): boolean =>
  /^RTH(?![A-Z])/.test(codeKey(code)) || /\bruang terbuka hijau\b|\bRTH\b/i.test(name);

/** Does the building stay out of green open space, or does the plan name its activity there? */
export const greenSpace: Rule<'green-space'> = {
  id: 'green-space',
  reads: [],
  basis: keptFreeBasis,
  statusQuo: true,
  judge: (measures, law) => keptFree(measures, law, isGreenSpace),
};
