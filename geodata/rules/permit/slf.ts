import type { Circumstances, Day } from '../../model/index.ts';
import { opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { functionsIn } from './building-function.ts';
import { type Document, isLaterThan, judgeDocument } from './document.ts';
import type { Held } from './held.ts';

/** How long a certificate lasts that states no end (PP 36/2005 ps. 72, PP 16/2021 ps. 297; memory-high): houses longer than all else. */
const lastsYears = { house: 20, other: 5 };
/** After so many years a certificate that states no end is too old, for some. */
export const slfYears: readonly number[] = Object.values(lastsYears);

/** Words by which an office says beside a PBG that the SLF was issued: `Sertifikat PBG & SLF Terbit`. */
const saysIssued = (status: string | null): boolean =>
  status !== null && /\bSLF\b|laik fungsi/i.test(status) && /terbit/i.test(status);

const yearsAfter = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** True of a certificate that states its end or is surely not too old without. */
function isFresh({ permit }: Held, { buildingFunction }: Circumstances, day: Day): boolean {
  if (permit.validTo !== null) return true;
  const used = functionsIn(buildingFunction ?? permit.buildingFunction ?? '');
  const years = used?.size === 1 && used.has('hunian') ? lastsYears.house : lastsYears.other;
  return permit.issuedOn !== null && day < yearsAfter(permit.issuedOn, years);
}

const document: Document = {
  kind: 'slf',
  basis: {
    instrument: 'UU 28/2002 sebagaimana diubah UU 6/2023',
    article: 'ps. 37',
    date: '2002-12-16',
    certainty: 'memory-high',
  },
  since: '2002-12-16',
  ofLand: false,
  inForce: ({ circumstances }, { day }, held, said) => {
    const stale = held.find((each) => !isFresh(each, circumstances, day));
    return stale
      ? unclear('slf-renewal', {}, { ...said, figures: { case: 'stale', number: stale.permit.number } })
      : opinion('complies', { ...said, probability: 0 });
  },
  through: (permits, { state, held }) =>
    permits.filter(
      ({ permit: { kind, status, issuedOn } }) =>
        kind === 'pbg' &&
        saysIssued(status) &&
        ((state !== 'expired' && state !== 'revoked') || isLaterThan(held, issuedOn)),
    ),
};

/** Is the building certified fit for its function (SLF)? */
export const slf: Rule<'slf'> = {
  id: 'slf',
  reads: [{ layer: 'parcels', withinM: 0 }],
  basis: document.basis,
  lasting: true,
  judge: (measures, law) => judgeDocument(measures, law, document),
};
