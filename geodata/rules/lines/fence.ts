import { textOf } from '../attribute.ts';
import type { Law } from '../law.ts';
import { equals } from '../matching.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion } from '../opinion.ts';
import { corridor } from '../public-land/corridor.ts';
import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff } from '../setbacks/setback.ts';

/** Half of the widest reserve that PP 34/2006 ps. 40 asks for, 30 m: farther from the axis of a road of no stated width no edge is expected. */
const farthestM = 15;

const line = (object: KeepOff['object']): KeepOff => ({
  ...corridor({ object, layer: 'roads', kind: 'road', farthestM, unknown: 'road-width' }),
  fits: ({ condition: { roadClass } }, { properties }) =>
    equals(roadClass?.toLowerCase(), textOf(properties, 'class')?.toLowerCase()),
  firstUnknown: () => 'road-class',
});
const planned = line('fence');
const reserve = line('road-reserve');

/** The fence line is the planned edge of the road reserve, unless the plan draws it elsewhere. */
const judge = (measures: Measures, law: Law): Opinion =>
  measures.subject.kind === 'line'
    ? keepOff(measures, law, law.setbacks('fence').length > 0 ? planned : reserve)
    : opinion('not-applicable');

/** Does the fence stay out of the road reserve (GSP)? What is drawn as a line is taken for a fence. */
export const fence: Rule<'fence'> = { id: 'fence', reads: [reserve.read], judge };
