import type { IntensityRow, Source } from '../../model/index.ts';
import { certainty, reachesM2, weigh } from '../certainty.ts';
import { foundOnce } from '../found.ts';
import type { Law } from '../law.ts';
import { allOf, equals, type Match } from '../matching.ts';
import { frontageM, roadsReachM } from '../measure/lots.ts';
import type { Lot, Measures, ZoneFacts } from '../measures.ts';
import { type Opinion, opinion, restsOn, sourceOf, unclear, withoutPlan, zoneSource } from '../opinion.ts';
import { overlayReachM, overlaysAround } from '../overlays/inside.ts';
import type { Read } from '../rule.ts';

/** What it takes to find a parcel's row: itself, the parcels between it and a road, its roads and what lies over it. */
export const intensityReads: readonly Read[] = [
  { layer: 'parcels', withinM: frontageM, lot: true },
  { layer: 'roads', withinM: roadsReachM, lot: true },
  { layer: 'overlays', withinM: overlayReachM },
];

/** A parcel, its zone, and the rows of building intensity that may be its. */
interface Intensity {
  lot: Lot;
  zone: ZoneFacts;
  rows: Candidates;
  said: Partial<Opinion>;
}

const specificity = (row: IntensityRow): number =>
  [row.roadClass, row.recharge, row.parcelAreaMinM2 ?? row.parcelAreaMaxM2, row.buildingFunction].filter(
    (asked) => asked !== null,
  ).length;

/** Whether the building lies in a recharge area, as far as the city has drawn any; null where nobody can tell. */
function recharge(measures: Measures): boolean | null {
  if (!measures.has('overlays')) return null;
  const around = overlaysAround(measures, ['recharge', null]);
  if (around.some(({ kind, outcome }) => kind === 'recharge' && outcome === 'violates')) return true;
  return around.length > 0 ? null : false;
}

/** One class of road for all roads of the parcel; at roads of several classes nobody can tell which is meant. */
function roadFits({ roadClass }: IntensityRow, lot: Lot): Match {
  if (roadClass === null) return 'yes';
  const [first, ...others] = lot
    .roads()
    .filter((road) => road.faces())
    .map((road) => equals(roadClass.toLowerCase(), road.class?.toLowerCase()));
  return first && others.every((match) => match === first) ? first : 'unknown';
}

const upsideDown: Record<Match, Match> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** More than the lower and up to the upper bound, as surely as the parcel's area is known. */
function areaFits({ parcelAreaMinM2, parcelAreaMaxM2 }: IntensityRow, measures: Measures, lot: Lot): Match {
  const upTo = (bound: number): Match => {
    const margin = bound - lot.areaM2;
    const held = weigh({ margin, sigma: lot.sigmas().areaM2, tolerance: measures.tolerance.m2 });
    return ({ complies: 'yes', violates: 'no', unclear: 'unknown', 'not-applicable': 'unknown' } as const)[
      held.outcome
    ];
  };
  return allOf([
    parcelAreaMinM2 === null ? 'yes' : upsideDown[upTo(parcelAreaMinM2)],
    parcelAreaMaxM2 === null ? 'yes' : upTo(parcelAreaMaxM2),
  ]);
}

const fits = (row: IntensityRow, measures: Measures, lot: Lot): Match =>
  allOf([
    roadFits(row, lot),
    row.recharge === null ? 'yes' : equals(row.recharge, recharge(measures)),
    areaFits(row, measures, lot),
    equals(row.buildingFunction?.toLowerCase(), measures.circumstances.buildingFunction?.toLowerCase()),
  ]);

/** The most specific rows that surely fit, and all that might overrule them. */
interface Candidates {
  sure: IntensityRow[];
  possible: IntensityRow[];
}

function candidates(rows: readonly IntensityRow[], match: (row: IntensityRow) => Match): Candidates {
  const matched = rows.map((row) => ({ row, match: match(row) }));
  const sure = matched.filter((each) => each.match === 'yes').map(({ row }) => row);
  const most = Math.max(-1, ...sure.map(specificity));
  return {
    sure: sure.filter((row) => specificity(row) === most),
    possible: matched
      .filter((each) => each.match === 'unknown' && specificity(each.row) >= most)
      .map(({ row }) => row),
  };
}

/** True when most of the building may stand on another parcel, for what is known of its position; never where its parcel was named. */
function mayStandOnAnother({ subject, circumstances, tolerance }: Measures, lot: Lot): boolean {
  const { areaM2, sigmaM } = subject;
  if (sigmaM === 0) return false;
  if (circumstances.parcel && [lot.parcel.id, lot.parcel.properties.number].includes(circumstances.parcel))
    return false;
  // so far it must move until half of it lies beyond the border
  const margin = lot.borderM() + (lot.coveredM2 / areaM2 - 0.5) * Math.sqrt(areaM2);
  return weigh({ margin, sigma: sigmaM, tolerance: tolerance.m }).outcome !== 'complies';
}

/** Which rows of building intensity the subject's parcel stands under; or the opinion that says why nobody can tell. */
const intensityAt = foundOnce((measures: Measures, law: Law): Intensity | Opinion => {
  if (!law.plan) return withoutPlan(measures, law.day);
  if (!measures.has('parcels')) return unclear('layer-missing', { layer: 'parcels' });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint');
  const [lot] = measures.lots();
  if (!lot) return unclear('no-parcel');
  const parcel = parcelName(lot);
  if (mayStandOnAnother(measures, lot))
    return unclear('locate-subject', { doubtM: certainty.sigmas * measures.subject.sigmaM });
  const zone = lot.zone(law.plan.id);
  if (!zone) return unclear('parcel-zone', { parcel });
  const sources: Source[] = [
    { ...sourceOf('parcel', lot.parcel), name: parcelNumber(lot) },
    zoneSource(zone),
  ];
  const said: Partial<Opinion> = { sources, figures: { parcel, parcelM2: lot.areaM2, zone: zone.code } };
  const rows = candidates(law.intensity(zone.code), (row) => fits(row, measures, lot));
  return rows.sure.length + rows.possible.length === 0
    ? unclear('no-intensity-row', { zone: zone.code }, said)
    : { lot, zone, rows, said };
});

const isOpinion = (answer: Intensity | Opinion): answer is Opinion => 'outcome' in answer;

const parcelNumber = ({ parcel }: Lot): string | null =>
  typeof parcel.properties.number === 'string' ? parcel.properties.number : null;
export const parcelName = (lot: Lot): string => parcelNumber(lot) ?? lot.parcel.id;

/** One outcome of all rows that may apply, or what would decide between them. */
function agreed({ rows, zone, said }: Intensity, answerFor: (row: IntensityRow) => Opinion): Opinion {
  if (rows.sure.length === 1 && rows.possible.length === 0) return answerFor(rows.sure[0]!);
  const sure = rows.sure.map(answerFor);
  const answers = [...sure, ...rows.possible.map(answerFor)];
  const differ = (some: Opinion[]): boolean => new Set(some.map(({ outcome }) => outcome)).size > 1;
  if (!differ(answers)) return answers.toSorted((a, b) => (b.margin ?? 0) - (a.margin ?? 0))[0]!;
  // Rows that all fit surely contradict each other: no further fact of the building decides between them.
  const code = differ(sure) ? 'intensity-tie' : 'intensity-row';
  return unclear(code, { zone: zone.code, rows: answers.length }, said);
}

/** A row that states no such limit: it has none, or a text that no machine should guess at. */
export const withoutLimit = (row: IntensityRow, said: Partial<Opinion>): Opinion =>
  row.note === null ? opinion('not-applicable', said) : unclear('intensity-note', { note: row.note }, said);

/** What a rule says of one row. */
export type AnswerFor = (row: IntensityRow, lot: Lot, said: Partial<Opinion>) => Opinion;

/** The opinion of the rows that may be the parcel's, by what a rule says of each. */
export function byRow(measures: Measures, law: Law, answerFor: AnswerFor): Opinion {
  const found = intensityAt(measures, law);
  if (isOpinion(found)) return found;
  const { lot, said } = found;
  return agreed(found, (row) => answerFor(row, lot, measures.brief ? said : { ...said, ...restsOn(row) }));
}

/** True when too much of the building stands elsewhere for one parcel to answer for it. */
export function standsElsewhere(measures: Measures, lot: Lot): boolean {
  const whole = measures.subject.areaM2;
  return reachesM2(measures, whole - lot.coveredM2, whole * certainty.neighbourShare);
}

/** What would decide about a building that stands on more than one parcel, or on ground of none. */
export function severalParcels(measures: Measures, lot: Lot, said: Partial<Opinion>): Opinion {
  const parcels = measures.lots().length;
  return parcels > 1
    ? unclear('several-parcels', { parcels }, said)
    : unclear('beyond-parcel', { parcel: parcelName(lot) }, said);
}

/** An answer about one parcel; where the building stands on others too, an all-clear is none. */
export const ofOneParcel = (measures: Measures, lot: Lot, answer: Opinion): Opinion =>
  answer.outcome === 'complies' && measures.lots().length > 1 && standsElsewhere(measures, lot)
    ? severalParcels(measures, lot, answer)
    : answer;
