import type { Basis, UseRow } from '../model/index.ts';
import { outcomeOf, reachesM2, surveyTo } from './certainty.ts';
import type { Law } from './law.ts';
import type { Measures, ZoneFacts, ZoneMeasure } from './measures.ts';
import { type Opinion, opinion, restsOn, unclear, withoutPlan, zoneSource } from './opinion.ts';

/** The duty to keep to the plan, where no row of the plan names the activity. */
export const keptFreeBasis: Basis = {
  instrument: 'UU 26/2007 sebagaimana diubah UU 6/2023',
  article: 'ps. 61 huruf a',
  date: '2007-04-26',
  certainty: 'memory-high',
};

/** A zone in which nothing may be built but what the plan names, with what it says about the activity. */
interface KeptFree extends ZoneMeasure {
  row: UseRow | null;
}

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
    ...(main.row ? restsOn(main.row) : { basis: keptFreeBasis }),
    ...(kind === 'area'
      ? { measured: inside, limit: 0, margin: -inside, unit: 'm2', uncertainty: main.sigmaM * main.cutM() }
      : {}),
    probability: main.probability,
    evidence: main.evidence(),
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
  const zones: KeptFree[] = measures
    .zones(law.plan.id)
    .filter(({ zone, probability }) => isKeptFree(zone) && outcomeOf(probability) !== 'complies')
    .map((zone) => ({ ...zone, row: law.use(zone.zone.code, measures.circumstances.activity ?? '') }));
  if (zones.length === 0) return opinion('not-applicable');
  const said: Partial<Opinion> = {
    sources: zones.map(({ zone }) => zoneSource(zone)),
    figures: { zone: zones[0]!.zone.code, zoneName: zones[0]!.zone.name },
  };
  const against = zones.filter(({ row }) => row === null || row.permission === 'X');
  if (against.length > 0) return built(measures, against, said);
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
