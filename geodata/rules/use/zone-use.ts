import { isArea, roundArea, union } from '../../geometry/index.ts';
import type { Geometry, Permission, Source } from '../../model/index.ts';
import { reachesM2, surveyTo } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures, ZoneMeasure } from '../measures.ts';
import { type Opinion, opinion, restsOn, unclear, withoutPlan, zoneSource } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { type UseFound, useRowOf } from './use-row.ts';
import { touchOf } from './zone-touch.ts';

/** A touched zone with the row that rules on the activity in it. */
interface Touched extends ZoneMeasure, UseFound {}

const distinct = (texts: string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

const codes = (zones: ZoneMeasure[]): string => distinct(zones.map(({ zone }) => zone.code)).join(', ');

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
  const sure = zones.filter((zone) => touchOf(measures, zone) === 'in');
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
    evidence: () => partIn(sure.length > 0 ? sure : [main]),
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

/** Cases of a use that is allowed on conditions, by what the plan writes. */
const cases: Record<Exclude<Permission, 'I' | 'X'>, string> = {
  T: 'limited',
  B: 'conditional',
  TB: 'limited-conditional',
};

/** The use is allowed on conditions, each of which a person checks: those of every zone, and the documents they ask for. */
function conditional(zones: Touched[], said: Partial<Opinion>): Opinion {
  const rows = zones.map(({ row }) => row!);
  const letters = new Set(rows.flatMap(({ permission }) => [...permission]));
  const permission = letters.size > 1 ? 'TB' : letters.has('T') ? 'T' : 'B';
  const figures = {
    zone: codes(zones),
    permission,
    conditions: distinct(rows.map(({ conditions }) => conditions ?? '')).join('; '),
    documents: distinct(rows.flatMap(({ requiredDocuments }) => requiredDocuments ?? [])).join(', '),
  };
  return unclear('use-condition', figures, {
    ...said,
    ...restsOn(rows[0]!),
    figures: {
      ...said.figures,
      case: cases[permission],
      zone: figures.zone,
      activityName: rows[0]!.activityName,
    },
  });
}

/** True when the plan leaves out a part of the footprint that is more than the rounding of its border. */
function isPartlyOutside(measures: Measures, share: number): boolean {
  const { kind, areaM2 } = measures.subject;
  return kind === 'area' && reachesM2(measures, roundArea((1 - share) * areaM2), 1e-3 * areaM2);
}

function judge(measures: Measures, law: Law): Opinion {
  if (!law.plan) return withoutPlan(measures, law.day);
  const activity = measures.circumstances.activity?.trim() ?? '';
  const zones: Touched[] = measures
    .zones(law.plan.id)
    .filter((zone) => touchOf(measures, zone) !== 'out')
    .map((zone) => ({ ...zone, ...useRowOf(law, zone.zone.code, activity) }));
  const said: Partial<Opinion> = {
    sources: sourcesOf(law, zones),
    figures: { zones: codes(zones), activity },
  };
  const inCase = (name: string): Partial<Opinion> => ({ ...said, figures: { ...said.figures, case: name } });
  if (zones.length === 0) return unclear('outside-plan', {}, inCase('outside-plan'));
  const forbidden = zones.filter(({ row, tied }) => row?.permission === 'X' && tied === 0);
  const answer = forbidden.length > 0 ? prohibited(measures, forbidden, said) : null;
  if (answer?.outcome === 'violates') return answer;
  if (activity === '') {
    const protectedZones = zones.filter(({ zone }) => zone.class === 'lindung');
    return protectedZones.length > 0
      ? unclear('activity-protected', { zone: codes(protectedZones) }, inCase('unstated'))
      : unclear('activity', { zones: codes(zones) }, inCase('unstated'));
  }
  const share = measures.sharePlanned(law.plan.id);
  if (isPartlyOutside(measures, share))
    return unclear('partly-outside-plan', { share: 1 - share }, inCase('partly-outside'));
  if (answer) return answer;
  const tie = zones.find(({ tied }) => tied > 0);
  if (tie)
    return unclear(
      'use-tie',
      { zone: tie.zone.code, activity, rows: tie.tied },
      { ...inCase('tie'), ...restsOn(tie.row!) },
    );
  const silent = zones.filter(({ row }) => row === null);
  if (silent.length > 0)
    return unclear('use-not-listed', { zone: codes(silent), activity }, inCase('not-listed'));
  const onConditions = zones.filter(({ row }) => row!.permission !== 'I');
  if (onConditions.length > 0) return conditional(onConditions, said);
  const main = zones[0]!.row!;
  return opinion('complies', {
    ...said,
    ...restsOn(main),
    probability: 0,
    figures: { ...said.figures, activityName: main.activityName, case: 'permitted' },
  });
}

/** Is the activity allowed in every zone the thing touches (ITBX)? */
export const zoneUse: Rule<'zone-use'> = { id: 'zone-use', reads: [], statusQuo: true, judge };
