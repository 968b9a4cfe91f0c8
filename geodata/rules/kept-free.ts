import type { Basis } from '../model/index.ts';
import { outcomeOf, reachesM2, surveyTo } from './certainty.ts';
import type { Law } from './law.ts';
import type { Measures, ZoneFacts, ZoneMeasure } from './measures.ts';
import { type Opinion, opinion, restsOn, unclear, withoutPlan, zoneSource } from './opinion.ts';
import { type UseFound, useRowOf } from './use/use-row.ts';

/** The duty to keep to the plan, where no row of the plan names the activity. */
export const keptFreeBasis: Basis = {
  instrument: 'UU 26/2007 sebagaimana diubah UU 6/2023',
  article: 'ps. 61 huruf a',
  date: '2007-04-26',
  certainty: 'memory-high',
};

/** A zone in which nothing may be built but what the plan names, with what it says about the activity. */
interface KeptFree extends ZoneMeasure, UseFound {}

/** The subject stands where the plan names no such activity: in some zone surely, or possibly. */
function built(measures: Measures, zones: KeptFree[], said: Partial<Opinion>): Opinion {
  const sure = zones.filter(({ probability }) => outcomeOf(probability) === 'violates');
  const told = sure.length > 0 ? sure : zones;
  const main = told[0]!;
  const { kind, areaM2 } = measures.subject;
  const inside = told.reduce((sum, zone) => sum + zone.areaM2, 0);
  const mainly = kind === 'area' ? reachesM2(measures, inside, areaM2 / 2) : main.depthM > 0;
  const full: Partial<Opinion> = {
    ...said,
    ...(main.row && { row: restsOn(main.row).row }),
    basis: keptFreeBasis,
    ...(kind === 'area'
      ? { measured: inside, limit: 0, margin: -inside, unit: 'm2', uncertainty: main.sigmaM * main.cutM() }
      : {}),
    probability: main.probability,
    evidence: () => main.evidence(),
    figures: {
      ...said.figures,
      case: kind !== 'area' ? 'here' : mainly ? 'mainly' : 'partly',
      zone: main.zone.code,
      depthM: main.depthM,
    },
  };
  if (sure.length > 0) return opinion('violates', full);
  // The day of building decides the same case at a desk; the ground is surveyed when it does not.
  if (mainly && measures.days.built === null) return unclear('built-on', {}, full);
  return unclear('survey', { toM: surveyTo(main.depthM) }, full);
}

/** Does the subject stay out of zones of the plan that are kept free, or does the plan name its activity there? */
export function keptFree(measures: Measures, law: Law, isKeptFree: (zone: ZoneFacts) => boolean): Opinion {
  if (!law.plan) return withoutPlan(measures, law.day);
  const activity = measures.circumstances.activity ?? '';
  const zones: KeptFree[] = measures
    .zones(law.plan.id)
    .filter(({ zone, probability }) => isKeptFree(zone) && outcomeOf(probability) !== 'complies')
    .map((zone) => ({ ...zone, ...useRowOf(law, zone.zone.code, activity) }));
  if (zones.length === 0) return opinion('not-applicable');
  const said: Partial<Opinion> = {
    sources: zones.map(({ zone }) => zoneSource(zone)),
    figures: { zone: zones[0]!.zone.code, zoneName: zones[0]!.zone.name },
  };
  const against = zones.filter(({ row, tied }) => tied === 0 && (row === null || row.permission === 'X'));
  const answer = against.length > 0 ? built(measures, against, said) : null;
  if (answer?.outcome === 'violates') return answer;
  const tie = zones.find(({ tied }) => tied > 0);
  if (tie)
    return unclear(
      'use-tie',
      { zone: tie.zone.code, activity, rows: tie.tied },
      { ...said, ...restsOn(tie.row!) },
    );
  if (answer) return answer;
  const conditional = zones.find(({ row }) => row!.permission !== 'I');
  const { row, zone } = conditional ?? zones[0]!;
  const full: Partial<Opinion> = {
    ...said,
    ...restsOn(row!),
    figures: { ...said.figures, activityName: row!.activityName, case: 'named' },
  };
  if (!conditional) return opinion('complies', full);
  const { permission, conditions } = row!;
  return unclear('use-condition', { zone: zone.code, permission, conditions: conditions ?? '' }, full);
}
