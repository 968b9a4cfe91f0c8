import type { Day } from '../../model/index.ts';
import { opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { functionsIn, staysWithin } from './building-function.ts';
import { type Document, isLaterThan, judgeDocument } from './document.ts';

/** PBG in the place of IMB (PP 16/2021, the day SIMBG and OSS took over): from here on an approval to build presupposes a KKPR. */
const since: Day = '2021-08-02';

const document: Document = {
  kind: 'kkpr',
  basis: { instrument: 'PP 21/2021', article: 'ps. 98', date: '2021-02-02', certainty: 'memory-medium' },
  since,
  ofLand: true,
  // It names a use of the land, seldom the function of a building: what cannot be read is not compared.
  inForce: ({ circumstances }, _law, held, said) => {
    const use = circumstances.buildingFunction ?? '';
    const used = functionsIn(use);
    for (const { permit } of held) {
      const permitted = permit.buildingFunction ?? '';
      const allowed = functionsIn(permitted);
      if (used && allowed && staysWithin(used, allowed) !== 'yes')
        return unclear('kkpr-use', { number: permit.number, use, permitted }, said);
    }
    return opinion('complies', { ...said, probability: 0 });
  },
  through: (permits, { state, held }) =>
    permits.filter(
      ({ permit: { kind, issuedOn } }) =>
        kind === 'pbg' &&
        issuedOn !== null &&
        issuedOn >= since &&
        (state !== 'revoked' || isLaterThan(held, issuedOn)),
    ),
  // What is older than KKPR needed another permit for its land.
  spares: ({ days }, permits, { state }) =>
    state !== 'revoked' &&
    ((days.built !== null && days.built < since) ||
      permits.some(({ permit: { issuedOn } }) => issuedOn !== null && issuedOn < since)),
};

/** Is the use of the land confirmed to conform with the plan (KKPR)? */
export const kkpr: Rule<'kkpr'> = {
  id: 'kkpr',
  reads: [{ layer: 'parcels', withinM: 0 }],
  basis: document.basis,
  judge: (measures, law) => judgeDocument(measures, law, document),
};
