import type { IntensityRow, Outcome, Source } from '../../model/index.ts';
import type { Law } from '../law.ts';
import { allOf, between, equals, type Match } from '../matching.ts';
import type { Lot, Measures, ZoneFacts } from '../measures.ts';
import { type Opinion, opinion, sourceOf, unclear, withoutPlan, zoneSource } from '../opinion.ts';

/** A parcel, its zone, and the rows of building intensity that may be its. */
export interface Intensity {
  lot: Lot;
  zone: ZoneFacts;
  rows: IntensityRow[];
  said: Partial<Opinion>;
}

const specificity = (row: IntensityRow): number =>
  [row.roadClass, row.recharge, row.parcelAreaMinM2 ?? row.parcelAreaMaxM2, row.buildingFunction].filter(
    (asked) => asked !== null,
  ).length;

/** Whether the parcel lies in a recharge area, as far as the city has drawn any; null when it has not. */
const recharge = (measures: Measures): boolean | null =>
  measures.has('overlays')
    ? measures
        .near('overlays')
        .some(({ feature, distanceM }) => feature.properties.kind === 'recharge' && distanceM === 0)
    : null;

const fits = (row: IntensityRow, measures: Measures, lot: Lot): Match =>
  allOf([
    row.roadClass === null ? 'yes' : equals(row.roadClass.toLowerCase(), lot.roads()[0]?.class.toLowerCase()),
    row.recharge === null ? 'yes' : equals(row.recharge, recharge(measures)),
    between(row.parcelAreaMinM2, row.parcelAreaMaxM2, lot.areaM2),
    equals(row.buildingFunction?.toLowerCase(), measures.circumstances.buildingFunction?.toLowerCase()),
  ]);

/** The most specific row that surely fits, and all that might overrule it. */
function candidates(rows: readonly IntensityRow[], match: (row: IntensityRow) => Match): IntensityRow[] {
  const matched = rows.map((row) => ({ row, match: match(row) }));
  const sure = matched.filter(({ match }) => match === 'yes').map(({ row }) => row);
  const most = Math.max(-1, ...sure.map(specificity));
  const possible = matched.filter(({ row, match }) => match === 'unknown' && specificity(row) >= most);
  return [...sure.filter((row) => specificity(row) === most), ...possible.map(({ row }) => row)];
}

/** Which rows of building intensity the subject's parcel stands under; or the opinion that says why nobody can tell. */
export function intensityAt(measures: Measures, law: Law): Intensity | Opinion {
  if (!law.plan) return withoutPlan(measures, law.day);
  if (!measures.has('parcels')) return unclear('layer-missing', { layer: 'parcels' });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint');
  const [lot] = measures.lots();
  if (!lot) return unclear('no-parcel');
  const parcel = parcelName(lot);
  const zone = lot.zone(law.plan.id);
  if (!zone) return unclear('parcel-zone', { parcel });
  const sources: Source[] = [
    { ...sourceOf('parcel', lot.parcel), name: parcelNumber(lot) },
    zoneSource(zone),
  ];
  const said: Partial<Opinion> = { sources, figures: { parcel, parcelM2: lot.areaM2, zone: zone.code } };
  const rows = candidates(law.intensity(zone.code), (row) => fits(row, measures, lot));
  return rows.length === 0
    ? unclear('no-intensity-row', { zone: zone.code }, said)
    : { lot, zone, rows, said };
}

export const isOpinion = (answer: Intensity | Opinion): answer is Opinion => 'outcome' in answer;

const parcelNumber = ({ parcel }: Lot): string | null =>
  typeof parcel.properties.number === 'string' ? parcel.properties.number : null;
export const parcelName = (lot: Lot): string => parcelNumber(lot) ?? lot.parcel.id;

/** One outcome of all rows that may apply, or which of them does would decide. */
export function agreed({ rows, zone, said }: Intensity, answerFor: (row: IntensityRow) => Opinion): Opinion {
  const answers = rows.map(answerFor);
  const outcomes = new Set<Outcome>(answers.map(({ outcome }) => outcome));
  if (outcomes.size === 1) return answers.toSorted((a, b) => (b.margin ?? 0) - (a.margin ?? 0))[0]!;
  return unclear('intensity-row', { zone: zone.code, rows: answers.length }, said);
}

/** A row that states no such limit: it has none, or a text that no machine should guess at. */
export const withoutLimit = (row: IntensityRow, said: Partial<Opinion>): Opinion =>
  row.note === null ? opinion('not-applicable', said) : unclear('intensity-note', { note: row.note }, said);
