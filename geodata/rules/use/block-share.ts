import { roundArea } from '../../geometry/index.ts';
import type { UseRow } from '../../model/index.ts';
import { surveyTo, weigh } from '../certainty.ts';
import { activityKey, type Law } from '../law.ts';
import type { Measures, ZoneMeasure } from '../measures.ts';
import { type Opinion, opinion, restsOn, unclear, withoutPlan, worseFirst, zoneSource } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { useRowOf } from './use-row.ts';
import { touchOf } from './zone-touch.ts';

/** Under this key a block counts the ground of buildings whose activity nobody stated. */
const unstated = '';

/** A zone with a row that allows the activity only so much of its block. */
interface Limited {
  zone: ZoneMeasure;
  row: UseRow;
  limit: number;
}

/** The share of a block that so many square metres are, held against the limit. */
function shareOf(
  measures: Measures,
  { zone, row, limit }: Limited,
  blockM2: number,
  coveredM2: number,
): Opinion {
  const percent = (m2: number): number => (100 * m2) / blockM2;
  const margin = roundArea(limit - percent(coveredM2));
  const sigma = percent(zone.sigmaM * zone.cutM());
  const { probability, outcome } = weigh({ margin, sigma, tolerance: percent(measures.tolerance.m2) });
  const full: Partial<Opinion> = {
    ...restsOn(row),
    measured: percent(coveredM2),
    limit,
    margin,
    unit: 'percent',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? () => zone.evidence() : null,
    figures: {
      case: margin < 0 ? 'over' : 'within',
      zone: zone.zone.code,
      activityName: row.activityName,
      coveredM2,
      blockM2,
    },
  };
  return outcome === 'unclear'
    ? unclear('survey-block', { toPct: surveyTo(margin) }, full)
    : opinion(outcome, full);
}

/** What stands in the block, what is permitted there and the subject itself, held together against the limit. */
function judgeOne(measures: Measures, limited: Limited): Opinion {
  const { zone, row } = limited;
  const block = measures.block(zone.zone.id);
  if (!block) return unclear('block-uncounted', { zone: zone.zone.code }, restsOn(row));
  const { areaM2, coveredM2 } = block;
  const known = (coveredM2[activityKey(row.activity)] ?? 0) + zone.areaM2;
  const unknownM2 = coveredM2[unstated] ?? 0;
  const least = shareOf(measures, limited, areaM2, known);
  if (least.outcome === 'violates' && touchOf(measures, zone) === 'in') return least;
  if (least.outcome === 'violates')
    return unclear('survey', { toM: surveyTo(zone.depthM) }, { ...least, probability: zone.probability });
  if (least.outcome === 'unclear' || unknownM2 === 0) return least;
  const most = shareOf(measures, limited, areaM2, known + unknownM2);
  return most.outcome === 'complies'
    ? least
    : unclear('block-activities', { zone: zone.zone.code, unknownM2, blockM2: areaM2 }, least);
}

function judge(measures: Measures, law: Law): Opinion {
  if (!law.plan) return withoutPlan(measures, law.day);
  const activity = measures.circumstances.activity?.trim() ?? '';
  const zones = measures.zones(law.plan.id).filter((zone) => touchOf(measures, zone) !== 'out');
  if (zones.length === 0) return unclear('outside-plan');
  if (activity === '')
    return unclear('activity', { zones: [...new Set(zones.map(({ zone }) => zone.code))].join(', ') });
  const found = zones.map((zone) => ({ zone, ...useRowOf(law, zone.zone.code, activity) }));
  const tie = found.find(({ tied }) => tied > 0);
  if (tie) return unclear('use-tie', { zone: tie.zone.zone.code, activity, rows: tie.tied });
  const limited = found.flatMap(({ zone, row }): Limited[] => {
    const limit = row?.maxShareOfBlockPct ?? null;
    return row && limit !== null ? [{ zone, row, limit }] : [];
  });
  if (limited.length === 0) return opinion('not-applicable');
  if (!measures.has('buildings')) return unclear('layer-missing', { layer: 'buildings' });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint');
  const answers = limited
    .map((each) => ({ ...judgeOne(measures, each), sources: [zoneSource(each.zone.zone)] }))
    .toSorted((a, b) => worseFirst(a, b) || (a.margin ?? 0) - (b.margin ?? 0));
  return { ...answers[0]!, sources: answers.flatMap(({ sources }) => sources) };
}

/** Do the buildings of one activity, this one among them, cover no more of the block than the plan allows? */
export const blockShare: Rule<'block-share'> = {
  id: 'block-share',
  // The others are counted by block, wherever they stand in it; of the layer it only asks whether there is one.
  reads: [{ layer: 'buildings', withinM: 0 }],
  statusQuo: true,
  judge,
};
