import { isArea, union } from '../../geometry/index.ts';
import type { Geometry, Source, UseRow } from '../../model/index.ts';
import { outcomeOf, surveyTo } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures, ZoneMeasure } from '../measures.ts';
import { type Opinion, opinion, restsOn, unclear, withoutPlan, zoneSource } from '../opinion.ts';
import type { Rule } from '../rule.ts';

/** A touched zone with the row that rules on the activity in it. */
interface Touched extends ZoneMeasure {
  row: UseRow | null;
}

const codes = (zones: ZoneMeasure[]): string => [...new Set(zones.map(({ zone }) => zone.code))].join(', ');

const sourcesOf = (law: Law, zones: ZoneMeasure[]): Source[] => [
  ...(law.plan ? [{ kind: 'plan', id: law.plan.id, version: null, name: law.plan.name }] : []),
  ...zones.map(({ zone }) => zoneSource(zone)),
];

/** The parts of the subject that lie in some zones, joined. */
function partIn(zones: Touched[]): Geometry | null {
  const parts = zones.map((zone) => zone.evidence()).filter((part) => part !== null);
  return parts.length > 1 && parts.every(isArea) ? union(parts) : (parts[0] ?? null);
}

/** The use is prohibited in a zone that the subject surely or possibly touches. */
function prohibited(measures: Measures, zones: Touched[], said: Partial<Opinion>): Opinion {
  const sure = zones.filter((zone) => outcomeOf(zone.probability) === 'violates');
  const told = sure.length > 0 ? sure : zones;
  const main = told.toSorted((a, b) => b.probability - a.probability)[0]!;
  const isFootprint = measures.subject.kind === 'area';
  const measured = told.reduce((sum, zone) => sum + zone.areaM2, 0);
  const full: Partial<Opinion> = {
    ...said,
    ...restsOn(main.row!),
    ...(isFootprint
      ? { measured, limit: 0, margin: -measured, unit: 'm2', uncertainty: main.sigmaM * main.cutM() }
      : {}),
    probability: main.probability,
    evidence: partIn(sure.length > 0 ? sure : [main]),
    figures: {
      ...said.figures,
      case: isFootprint ? 'prohibited' : 'prohibited-here',
      zone: codes([main]),
      activityName: main.row!.activityName,
      depthM: main.depthM,
      sigmaM: main.sigmaM,
    },
  };
  return sure.length > 0
    ? opinion('violates', full)
    : unclear('survey', { toM: surveyTo(main.depthM) }, full);
}

function judge(measures: Measures, law: Law): Opinion {
  if (!law.plan) return withoutPlan(measures, law.day);
  const activity = measures.circumstances.activity?.trim() ?? '';
  const zones: Touched[] = measures
    .zones(law.plan.id)
    .map((zone) => ({ ...zone, row: law.use(zone.zone.code, activity) }));
  const said: Partial<Opinion> = {
    sources: sourcesOf(law, zones),
    figures: { zones: codes(zones), activity },
  };
  if (zones.length === 0) return unclear('outside-plan', {}, said);
  const forbidden = zones.filter(({ row }) => row?.permission === 'X');
  const answer = forbidden.length > 0 ? prohibited(measures, forbidden, said) : null;
  if (answer?.outcome === 'violates') return answer;
  if (activity === '') {
    const protectedZones = zones.filter(({ zone }) => zone.class === 'lindung');
    if (protectedZones.length > 0)
      return unclear('activity-protected', { zone: codes(protectedZones) }, said);
    return unclear('activity', { zones: codes(zones) }, said);
  }
  const share = measures.sharePlanned(law.plan.id);
  if (measures.subject.kind === 'area' && share < 1 - 1e-3)
    return unclear('partly-outside-plan', { share: 1 - share }, said);
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
export const zoneUse: Rule<'zone-use'> = { id: 'zone-use', reads: [], judge };
