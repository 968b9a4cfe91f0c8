import type { SetbackRow } from '../../model/index.ts';
import { numberOf } from '../attribute.ts';
import { layerSigma, withinM } from '../certainty.ts';
import { parcelName } from '../intensity/intensity-row.ts';
import type { Law } from '../law.ts';
import { between, type Match } from '../matching.ts';
import type { Lot, Measures, Near } from '../measures.ts';
import { wallShares } from '../national/building.ts';
import { type Opinion, opinion, restsOn, sourceOf, unclear, worseFirst } from '../opinion.ts';
import { functionsIn } from '../permit/building-function.ts';
import type { Rule } from '../rule.ts';
import { type Keep, keep } from './keep.ts';

/** Metres: walls this near to each other touch. They are one building drawn in parts, or the one that is asked about. */
const attachedM = 0.1;

/** The regulation leaves dwellings alone; a residential building need not be one (rusun, kos). */
function isDwelling({ activity = '', buildingFunction = '' }: Measures['circumstances']): Match {
  if (/rumah[\s-]*tinggal/i.test(`${activity} ${buildingFunction}`)) return 'yes';
  const functions = functionsIn(buildingFunction);
  return functions && !functions.has('hunian') && !functions.has('campuran') ? 'no' : 'unknown';
}

/** Least and greatest clearance that the storeys of two buildings may ask for; of unknown storeys any row's. */
function clearancesFor(rows: readonly SetbackRow[], storeys: (number | null)[]): SetbackRow[] {
  return rows
    .filter(
      ({ metres, condition: { storeysAbove, storeysUpTo } }) =>
        metres !== null && storeys.some((count) => between(storeysAbove, storeysUpTo, count) !== 'no'),
    )
    .toSorted((a, b) => a.metres! - b.metres!);
}

/** The gap to one building. How open the walls are nobody knows: only less than any walls may keep accuses, and only more than any must clears. */
function toNeighbour(measures: Measures, near: Near, rows: readonly SetbackRow[]): Opinion | null {
  // No building has none: a zero is as good as nothing stated.
  const storeys = [
    measures.circumstances.storeys || null,
    numberOf(near.feature.properties, 'storeys') || null,
  ];
  const fitting = clearancesFor(rows, storeys);
  const [lowest, highest] = [fitting[0], fitting.at(-1)];
  if (!lowest || !highest) return null;
  const fromM = lowest.metres! * wallShares.bothClosed;
  const toM = highest.metres! * wallShares.bothOpen;
  const sigma = Math.hypot(measures.subject.sigmaM, layerSigma(near.feature.ce90M, 'buildings'));
  const against = (limitM: number, row: SetbackRow, evidence: Keep['evidence']): Opinion =>
    keep(measures, { distanceM: near.distanceM, limitM, sigma, evidence }, () => ({
      ...restsOn(row),
      sources: [sourceOf('building', near.feature)],
      figures: { name: near.feature.name ?? '', fromM, toM },
    }));
  const least = against(fromM, lowest, () => near.evidence(fromM));
  if (least.outcome !== 'complies') return least;
  const greatest = against(toM, highest, () => null);
  if (greatest.outcome === 'complies') return greatest;
  const code = storeys.includes(null) ? 'gap-storeys' : 'wall-openness';
  return unclear(code, { fromM, toM }, { ...greatest, probability: null });
}

/** The gap to what may be built: nobody is too near to a building that does not stand, and whether it will is not known. */
function toPermitted(measures: Measures, near: Near, rows: readonly SetbackRow[]): Opinion | null {
  const answer = toNeighbour(measures, near, rows);
  if (!answer) return null;
  const number = near.feature.name ?? '';
  const said = { ...answer, sources: [sourceOf('permit', near.feature)] };
  return answer.outcome === 'complies'
    ? said
    : unclear('permitted-neighbour', { number }, { ...said, probability: null });
}

function among(measures: Measures, lot: Lot, rows: readonly SetbackRow[], dwelling: Match): Opinion {
  const apart = ({ distanceM }: Near): boolean => !withinM(measures, distanceM, attachedM);
  const answers = [
    ...lot
      .neighbours()
      .filter(apart)
      .map((near) => toNeighbour(measures, near, rows)),
    ...lot
      .permitted()
      .filter(apart)
      .map((near) => toPermitted(measures, near, rows)),
  ];
  const [worst] = answers
    .filter((answer) => answer !== null)
    .toSorted((a, b) => worseFirst(a, b) || (a.measured ?? 0) - (b.measured ?? 0));
  if (!worst) return opinion('not-applicable', { basis: rows[0]!.basis });
  const figures = { ...worst.figures, parcel: parcelName(lot) };
  return worst.outcome === 'violates' && dwelling === 'unknown'
    ? unclear('dwelling', {}, { ...worst, figures })
    : { ...worst, figures };
}

function judge(measures: Measures, law: Law): Opinion {
  const rows = law.setbacks('building');
  if (rows.length === 0)
    return law.day === measures.days.today
      ? unclear('no-setback-rows', { layer: 'buildings' })
      : opinion('not-applicable');
  const { basis } = rows[0]!;
  const dwelling = isDwelling(measures.circumstances);
  if (dwelling === 'yes') return opinion('not-applicable', { basis, figures: { case: 'dwelling' } });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint', {}, { basis });
  const missing = ['buildings', 'parcels'].find((layer) => !measures.has(layer));
  if (missing) return unclear('layer-missing', { layer: missing }, { basis });
  const [lot] = measures.lots();
  return lot ? among(measures, lot, rows, dwelling) : unclear('no-parcel', {}, { basis });
}

/** Does the building keep its distance from others on the same parcel, standing or permitted? */
export const buildingGap: Rule<'building-gap'> = {
  id: 'building-gap',
  reads: [
    { layer: 'parcels', withinM: 0 },
    { layer: 'buildings', withinM: 0, lot: true },
  ],
  judge,
};
