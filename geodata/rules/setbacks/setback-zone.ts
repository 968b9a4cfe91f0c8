import { keptFree, keptFreeBasis } from '../kept-free.ts';
import { codeKey } from '../law.ts';
import type { ZoneFacts } from '../measures.ts';
import type { Rule } from '../rule.ts';

/** A zone that draws a setback: coded PS (perlindungan setempat, with or without a number), or named so. */
export const isSetbackZone = ({ code, name }: Pick<ZoneFacts, 'code' | 'name'>): boolean =>
  /^PS(?![A-Z])/.test(codeKey(code)) || /\bsempadan\b|\bperlindungan setempat\b/i.test(name);

/** Does the building stay out of the setbacks that the plan itself draws? Where it draws one, that line comes before the general distance. */
export const setbackZone: Rule<'setback-zone'> = {
  id: 'setback-zone',
  reads: [],
  basis: keptFreeBasis,
  statusQuo: true,
  judge: (measures, law) => keptFree(measures, law, isSetbackZone),
};
