import type { Law } from './law.ts';
import type { Measures } from './measures.ts';

/** What is found out of measures under a law once, for all rules that ask; as complete as it would be of measures that are not brief. */
export const foundOnce =
  <T extends object>(find: (measures: Measures, law: Law) => T): ((measures: Measures, law: Law) => T) =>
  (measures, law) => {
    const laws = (measures.found.get(find) as Map<Law, T> | undefined) ?? new Map<Law, T>();
    measures.found.set(find, laws);
    const known = laws.get(law) ?? find(measures, law);
    laws.set(law, known);
    return known;
  };
