import {
  boxesMeet,
  boxOf,
  expandBox,
  innerBorderM,
  intersect,
  isArea,
  penetrationM,
  union,
} from '../geometry/index.ts';
import type { Area, Geometry, Source, UseRow } from '../model/index.ts';
import {
  certainty,
  layerSigma,
  outcomeOf,
  subjectSigma,
  surveyTo,
  violationProbability,
} from './certainty.ts';
import { activityKey, codeKey, type Law, rowsOf } from './law.ts';
import { type Opinion, opinion, overTime, restsOn, unclear } from './opinion.ts';
import type { Rule } from './rule.ts';
import type { Surroundings, ZoneNear } from './surroundings.ts';
import { type ZoneShare, zoneShares } from './zone-shares.ts';

/** A zone that the subject touches, or may touch for all we know of positions. */
interface Touched {
  zone: ZoneNear;
  /** m² inside; 0 for points, lines and mere neighbours. */
  areaM2: number;
  /** How deep the subject reaches in, metres; negative when it stays outside. */
  depthM: number;
  sigma: number;
  /** Of the subject being in this zone at all. */
  probability: number;
  row: UseRow | null;
}

const touchesAt = (share: ZoneShare, subject: Geometry): boolean =>
  !isArea(subject) || share.areaM2 >= certainty.touchM2;

function touched(surroundings: Surroundings, law: Law, activity: string): Touched[] {
  const { geometry, circumstances } = surroundings.subject;
  const rows = rowsOf(law, 'use').filter((row) => activityKey(row.activity) === activityKey(activity));
  const shares = law.plan ? zoneShares(surroundings, law.plan.id) : [];
  const found: Touched[] = [];
  for (const zone of law.zones) {
    const share = shares.find((candidate) => candidate.zone === zone);
    const inside = share !== undefined && touchesAt(share, geometry);
    const sigma = Math.hypot(subjectSigma(circumstances), layerSigma(zone.ce90M, 'zone'));
    if (!inside && !boxesMeet(expandBox(boxOf(geometry), certainty.sigmas * sigma), boxOf(zone.geometry)))
      continue;
    if (!inside && sigma === 0) continue;
    const depth = penetrationM(geometry, zone.geometry);
    const signed = inside ? Math.max(depth, 0.001) : Math.min(depth, 0);
    const probability = violationProbability(-signed, sigma);
    if (!inside && outcomeOf(probability) === 'complies') continue;
    const row = rows.find((candidate) => codeKey(candidate.zoneCode) === codeKey(zone.code)) ?? null;
    found.push({ zone, areaM2: share?.areaM2 ?? 0, depthM: signed, sigma, probability, row });
  }
  return found.toSorted(
    (a, b) => b.areaM2 - a.areaM2 || b.depthM - a.depthM || (a.zone.id < b.zone.id ? -1 : 1),
  );
}

const codes = (zones: { zone: ZoneNear }[]): string =>
  [...new Set(zones.map(({ zone }) => zone.code))].join(', ');

const sourcesOf = (law: Law, zones: { zone: ZoneNear }[]): Source[] => [
  ...(law.plan ? [{ kind: 'plan', id: law.plan.id, version: null, name: law.plan.name }] : []),
  ...zones.map(({ zone }) => ({ kind: 'zone', id: zone.id, version: zone.version, name: zone.code })),
];

/** The parts of the subject that lie in some zones, joined. */
function partIn(subject: Geometry, zones: Touched[]): Geometry | null {
  if (!isArea(subject)) return subject;
  const parts = zones.map(({ zone }) => intersect(subject, zone.geometry)).filter((part) => part !== null);
  return parts.length > 1 ? union(parts) : (parts[0] ?? null);
}

/** The use is prohibited in a zone that the subject surely or possibly touches. */
function prohibited(subject: Geometry, zones: Touched[], said: Partial<Opinion>): Opinion {
  const sure = zones.filter((zone) => outcomeOf(zone.probability) === 'violates');
  const main = (sure.length > 0 ? sure : zones).toSorted((a, b) => b.probability - a.probability)[0]!;
  const evidence = partIn(subject, sure.length > 0 ? sure : [main]);
  const measured = zones.reduce(
    (sum, zone) => sum + (sure.length === 0 || sure.includes(zone) ? zone.areaM2 : 0),
    0,
  );
  const cut = evidence && isArea(subject) ? innerBorderM(evidence as Area, subject) : 0;
  const full: Partial<Opinion> = {
    ...said,
    ...restsOn(main.row!),
    ...(isArea(subject)
      ? { measured, limit: 0, margin: -measured, unit: 'm2', uncertainty: main.sigma * cut }
      : {}),
    probability: main.probability,
    evidence,
    figures: {
      ...said.figures,
      case: isArea(subject) ? 'prohibited' : 'prohibited-here',
      zone: codes([main]),
      activityName: main.row!.activityName,
      depthM: main.depthM,
      sigmaM: main.sigma,
    },
  };
  return sure.length > 0
    ? opinion('violates', full)
    : unclear('survey', { toM: surveyTo(main.depthM) }, full);
}

function judge(surroundings: Surroundings, law: Law): Opinion {
  const { geometry, circumstances } = surroundings.subject;
  if (!law.plan) return law.day === surroundings.days.today ? unclear('no-plan') : opinion('not-applicable');
  const activity = circumstances.activity?.trim() ?? '';
  const zones = touched(surroundings, law, activity);
  const said: Partial<Opinion> = {
    sources: sourcesOf(law, zones),
    figures: { zones: codes(zones), activity },
  };
  if (zones.length === 0) return unclear('outside-plan', {}, said);
  const forbidden = zones.filter(({ row }) => row?.permission === 'X');
  const answer = forbidden.length > 0 ? prohibited(geometry, forbidden, said) : null;
  if (answer?.outcome === 'violates') return answer;
  if (activity === '') {
    const protectedZones = zones.filter(({ zone }) => zone.class === 'lindung');
    if (protectedZones.length > 0)
      return unclear('activity-protected', { zone: codes(protectedZones) }, said);
    return unclear('activity', { zones: codes(zones) }, said);
  }
  const share = zoneShares(surroundings, law.plan.id).reduce((sum, zone) => sum + zone.share, 0);
  if (isArea(geometry) && share < 1 - 1e-3) return unclear('partly-outside-plan', { share: 1 - share }, said);
  if (answer) return answer;
  const silent = zones.filter(({ row }) => row === null);
  if (silent.length > 0) return unclear('use-not-listed', { zone: codes(silent), activity }, said);
  const conditional = zones.find(({ row }) => row!.permission !== 'I');
  if (conditional) {
    const { permission, conditions, activityName } = conditional.row!;
    const figures = { zone: conditional.zone.code, permission, conditions: conditions ?? '' };
    return unclear('use-condition', figures, {
      ...said,
      ...restsOn(conditional.row!),
      figures: { ...said.figures, activityName, case: 'conditional' },
    });
  }
  const main = zones[0]!.row!;
  return opinion('complies', {
    ...said,
    ...restsOn(main),
    probability: 0,
    figures: { ...said.figures, activityName: main.activityName, case: 'permitted' },
  });
}

/** Is the activity allowed in every zone the thing touches (ITBX)? */
export const zoneUse: Rule<'zone-use'> = {
  id: 'zone-use',
  judge: (surroundings) => overTime('zone-use', surroundings, (law) => judge(surroundings, law)),
};
