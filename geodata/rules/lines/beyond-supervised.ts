import type { SetbackRow } from '../../model/index.ts';
import { layerSigma } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Frontage, Lot, Measures } from '../measures.ts';
import { type Opinion, restsOn, unclear } from '../opinion.ts';
import { atRoads } from './at-roads.ts';
import { keep } from './keep.ts';

const supervised = 'ruang pengawasan jalan';

/** The widest row for a class of road; `lokal` may be primer or sekunder, and of no known class it may be any. */
function widestFor(rows: readonly SetbackRow[], roadClass: string | null): SetbackRow | undefined {
  const asked = roadClass?.toLowerCase() ?? '';
  const named = rows.filter(({ condition }) =>
    `${condition.roadClass?.toLowerCase()} `.startsWith(`${asked} `),
  );
  return (named.length > 0 ? named : rows).toSorted((a, b) => b.metres! - a.metres!)[0];
}

/**
 * Where the plan states no building line: what stands beyond the supervised space of its roads (PP 34/2006 ps. 44) surely keeps it.
 * The space is measured from the edge of the road's body, which lies within the reserve, so measuring from the reserve never clears too much.
 */
export function beyondSupervised(measures: Measures, law: Law, lot: Lot, said: Partial<Opinion>): Opinion {
  const rows = law
    .setbacks('road')
    .filter(({ metres, condition }) => metres !== null && condition.space === supervised);
  const zone = String(said.figures?.zone ?? '');
  const at = ({ road, class: roadClass, widthM, axisM }: Frontage): Opinion => {
    const row = widestFor(rows, roadClass);
    if (!row) return unclear('gsb-not-stated', { zone }, said);
    if (widthM === null) return unclear('road-width', { name: road.name ?? '' }, said);
    const answer = keep(
      measures,
      {
        distanceM: axisM - widthM / 2,
        limitM: row.metres!,
        sigma: Math.hypot(measures.subject.sigmaM, layerSigma(road.ce90M, 'roads')),
        evidence: () => null,
      },
      () => ({
        ...said,
        ...restsOn(row),
        figures: { ...said.figures, road: road.name ?? '', case: 'beyond-supervised' },
      }),
    );
    return answer.outcome === 'complies' ? answer : unclear('gsb-not-stated', { zone }, said);
  };
  return atRoads(measures, lot, said, at);
}
