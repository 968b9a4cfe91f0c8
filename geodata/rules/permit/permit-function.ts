import type { Basis } from '../../model/index.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { functionsIn, staysWithin } from './building-function.ts';
import { type Held, numbersOf } from './held.ts';
import { isOpinion, ownPermits } from './own-permits.ts';

/** The function stands in the approval; another one needs another approval. */
const basis: Basis = {
  instrument: 'UU 28/2002 sebagaimana diubah UU 6/2023',
  article: 'ps. 6',
  date: '2002-12-16',
  certainty: 'memory-medium',
};

const wordOf = ({ permit }: Held): string => permit.buildingFunction?.trim() ?? '';

function judge(measures: Measures, law: Law): Opinion {
  const found = ownPermits(measures, law, basis);
  if (isOpinion(found)) return found;
  const { own } = found;
  const use = measures.circumstances.buildingFunction?.trim() ?? '';
  if (use === '') return unclear('function-used', {}, found.said);
  const permitted = [...new Set(own.map(wordOf).filter((word) => word !== ''))].join(', ');
  const said: Partial<Opinion> = { ...found.said, figures: { ...found.said.figures, use, permitted } };
  const used = functionsIn(use);
  if (used === null) return unclear('function-unread', { text: use }, said);
  const unread = own.find((held) => wordOf(held) !== '' && functionsIn(wordOf(held)) === null);
  if (unread) return unclear('function-unread', { text: wordOf(unread) }, said);
  const allowed = own.flatMap((held) => functionsIn(wordOf(held)) ?? []);
  if (allowed.length > 0 && allowed.every((functions) => staysWithin(used, functions) === 'yes'))
    return opinion('complies', { ...said, probability: 0, figures: { ...said.figures, case: 'same' } });
  const together = staysWithin(used, new Set(allowed.flatMap((functions) => [...functions])));
  if (together === 'yes') return unclear('which-permit', { number: numbersOf(own) }, said);
  const silent = own.filter((held) => wordOf(held) === '');
  if (silent.length > 0) return unclear('permit-silent', { number: numbersOf(silent) }, said);
  if (together === 'unknown') return unclear('function-mixed', { permitted }, said);
  return opinion('violates', {
    ...said,
    probability: 1,
    evidence: () => measures.subject.evidence,
    figures: { ...said.figures, case: 'other' },
  });
}

/** Is the building used for the function that its permits name? */
export const permitFunction: Rule<'permit-function'> = {
  id: 'permit-function',
  reads: [{ layer: 'parcels', withinM: 0 }],
  basis,
  judge,
};
