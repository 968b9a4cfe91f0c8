import {
  areaM2,
  areaSigmaM2,
  distanceM,
  intersect,
  isArea,
  overlapM2,
  roundArea,
} from '../geometry/index.ts';
import type { Area, IntensityRow, Outcome, Source } from '../model/index.ts';
import {
  certainty,
  layerSigma,
  outcomeOf,
  subjectSigma,
  surveyTo,
  violationProbability,
} from './certainty.ts';
import { codeKey, type Law, rowsOf } from './law.ts';
import { allOf, between, equals, type Match } from './matching.ts';
import { type Opinion, opinion, overTime, restsOn, unclear } from './opinion.ts';
import type { Rule } from './rule.ts';
import type { ParcelNear, Surroundings, ZoneNear } from './surroundings.ts';

/** Metres: the road a parcel lies at is no farther from it than this. */
export const frontageM = 12;

interface Lot {
  parcel: ParcelNear;
  coveredM2: number;
}

/** Parcels under the building, the one that carries most of it first; the one that is named before all. */
function lotsOf({ subject, parcels }: Surroundings, building: Area): Lot[] {
  const named = subject.circumstances.parcel;
  const isNamed = ({ parcel }: Lot): boolean =>
    named !== undefined && (parcel.number === named || parcel.id === named);
  return parcels
    .map((parcel) => ({ parcel, coveredM2: overlapM2(building, parcel.geometry) }))
    .filter(({ coveredM2 }) => coveredM2 >= certainty.touchM2)
    .toSorted(
      (a, b) =>
        Number(isNamed(b)) - Number(isNamed(a)) ||
        b.coveredM2 - a.coveredM2 ||
        (a.parcel.id < b.parcel.id ? -1 : 1),
    );
}

/** The zone that holds most of the parcel; null on a tie or when none does. */
function zoneOf(parcel: ParcelNear, zones: ZoneNear[]): ZoneNear | null {
  const [first, second] = zones
    .map((zone) => ({ zone, area: overlapM2(parcel.geometry, zone.geometry) }))
    .filter(({ area }) => area >= certainty.touchM2)
    .toSorted((a, b) => b.area - a.area);
  if (!first) return null;
  return second && second.zone.code !== first.zone.code && first.area - second.area < 0.01 * first.area
    ? null
    : first.zone;
}

/** Class of the road at the parcel; null when no road with a class is near. */
function roadClassAt(parcel: ParcelNear, { roads }: Surroundings): string | null {
  const near = roads
    .filter((road) => road.class !== null)
    .map((road) => ({ road, gap: distanceM(parcel.geometry, road.geometry) - (road.widthM ?? 0) / 2 }))
    .filter(({ gap }) => gap <= frontageM)
    .toSorted((a, b) => a.gap - b.gap)[0];
  return near?.road.class ?? null;
}

const specificity = (row: IntensityRow): number =>
  [row.roadClass, row.recharge, row.parcelAreaMinM2 ?? row.parcelAreaMaxM2, row.buildingFunction].filter(
    (asked) => asked !== null,
  ).length;

const fits = (
  row: IntensityRow,
  parcelM2: number,
  roadClass: string | null,
  buildingFunction: string | null,
): Match =>
  allOf([
    equals(row.roadClass?.toLowerCase(), roadClass?.toLowerCase()),
    equals(row.recharge, null),
    between(row.parcelAreaMinM2, row.parcelAreaMaxM2, parcelM2),
    equals(row.buildingFunction?.toLowerCase(), buildingFunction?.toLowerCase()),
  ]);

/** The most specific row that surely fits, and all that might overrule it. */
function candidates(rows: IntensityRow[], match: (row: IntensityRow) => Match): IntensityRow[] {
  const sure = rows.filter((row) => match(row) === 'yes');
  const most = Math.max(-1, ...sure.map(specificity));
  const possible = rows.filter((row) => match(row) === 'unknown' && specificity(row) >= most);
  return [...sure.filter((row) => specificity(row) === most), ...possible];
}

interface Coverage {
  pct: number;
  sigma: number;
  evidence: Area;
  said: Partial<Opinion>;
}

function answerFor(row: IntensityRow, { pct, sigma, evidence, said }: Coverage): Opinion {
  const limit = row.kdbMaxPct;
  if (limit === null) {
    return row.note === null
      ? opinion('not-applicable', { ...said, ...restsOn(row) })
      : unclear('kdb-note', { note: row.note }, { ...said, ...restsOn(row) });
  }
  const margin = roundArea(limit - pct);
  const probability = violationProbability(margin, sigma);
  const full: Partial<Opinion> = {
    ...said,
    ...restsOn(row),
    measured: pct,
    limit,
    margin,
    unit: 'percent',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? evidence : null,
    figures: { ...said.figures, case: margin < 0 ? 'over' : 'under' },
  };
  const outcome = outcomeOf(probability);
  return outcome === 'unclear'
    ? unclear('survey-area', { toPct: surveyTo(margin) }, full)
    : opinion(outcome, full);
}

/** One outcome of all rows that may apply, or which of them does would decide. */
function agreed(answers: Opinion[], said: Partial<Opinion>, zone: string): Opinion {
  const outcomes = new Set<Outcome>(answers.map(({ outcome }) => outcome));
  if (outcomes.size === 1) return answers.toSorted((a, b) => (b.margin ?? 0) - (a.margin ?? 0))[0]!;
  return unclear('kdb-row', { zone, rows: answers.length }, said);
}

function coverage(
  surroundings: Surroundings,
  building: Area,
  { parcel, coveredM2 }: Lot,
  zone: ZoneNear,
): Coverage {
  const parcelM2 = areaM2(parcel.geometry);
  const pct = (100 * coveredM2) / parcelM2;
  const evidence = intersect(building, parcel.geometry)!;
  const footprintSigma = areaSigmaM2(evidence, subjectSigma(surroundings.subject.circumstances)) / coveredM2;
  const parcelSigma = areaSigmaM2(parcel.geometry, layerSigma(parcel.ce90M, 'parcel')) / parcelM2;
  const sources: Source[] = [
    { kind: 'parcel', id: parcel.id, version: parcel.version, name: parcel.number },
    { kind: 'zone', id: zone.id, version: zone.version, name: zone.code },
  ];
  const figures = { parcel: parcel.number ?? parcel.id, parcelM2, coveredM2, zone: zone.code };
  return { pct, sigma: pct * Math.hypot(footprintSigma, parcelSigma), evidence, said: { sources, figures } };
}

function judge(surroundings: Surroundings, law: Law): Opinion {
  const { geometry, circumstances } = surroundings.subject;
  if (!law.plan) return law.day === surroundings.days.today ? unclear('no-plan') : opinion('not-applicable');
  if (!surroundings.layers.includes('parcels')) return unclear('layer-missing', { layer: 'parcels' });
  if (!isArea(geometry)) return unclear('draw-footprint');
  const lots = lotsOf(surroundings, geometry);
  const [lot] = lots;
  if (!lot) return unclear('no-parcel');
  const zone = zoneOf(lot.parcel, law.zones);
  if (!zone) return unclear('parcel-zone', { parcel: lot.parcel.number ?? lot.parcel.id });
  const rows = rowsOf(law, 'intensity').filter((row) => codeKey(row.zoneCode) === codeKey(zone.code));
  const cover = coverage(surroundings, geometry, lot, zone);
  const roadClass = roadClassAt(lot.parcel, surroundings);
  const parcelM2 = areaM2(lot.parcel.geometry);
  const fitting = candidates(rows, (row) =>
    fits(row, parcelM2, roadClass, circumstances.buildingFunction ?? null),
  );
  if (fitting.length === 0) return unclear('no-kdb-row', { zone: zone.code }, cover.said);
  const answer = agreed(
    fitting.map((row) => answerFor(row, cover)),
    cover.said,
    zone.code,
  );
  const elsewhere = 1 - lot.coveredM2 / areaM2(geometry);
  const straddles = lots.length > 1 && elsewhere > certainty.neighbourShare;
  return straddles && answer.outcome === 'complies'
    ? unclear('several-parcels', { parcels: lots.length }, answer)
    : answer;
}

/** Does the building cover no more of its parcel than the zone allows (KDB)? One building at a time. */
export const kdb: Rule<'kdb'> = {
  id: 'kdb',
  judge: (surroundings) => overTime('kdb', surroundings, (law) => judge(surroundings, law)),
};
