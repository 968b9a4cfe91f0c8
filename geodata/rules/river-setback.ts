import { boxOf, boxWithin, distanceM, expandBox, isArea, roundLength, within } from '../geometry/index.ts';
import type { Outcome, SetbackRow } from '../model/index.ts';
import { layerSigma, outcomeOf, subjectSigma, surveyTo, violationProbability } from './certainty.ts';
import { type Law, rowsOf } from './law.ts';
import { allOf, between, equals } from './matching.ts';
import { type Opinion, opinion, overTime, restsOn, unclear, worseFirst } from './opinion.ts';
import type { Rule } from './rule.ts';
import type { RiverNear, Surroundings } from './surroundings.ts';

/** Metres beyond the setback within which a river is still named, with the distance kept. */
const namedWithinM = 50;

type Reach = Omit<RiverNear, 'geometry'>;

/** A kota (Kemendagri code xx.71 and up) is urban throughout its plans; elsewhere the reach itself must say. */
const isKota = (city: string | null): boolean => city !== null && Number(city.slice(3)) >= 71;

const rowFits = ({ condition }: SetbackRow, river: Reach) =>
  allOf([
    equals(condition.embanked, river.embanked),
    equals(condition.urban, river.urban),
    between(condition.depthAboveM, condition.depthUpToM, river.depthM),
    between(condition.catchmentAboveKm2, condition.catchmentUpToKm2, river.catchmentKm2),
  ]);

/** What to find out first when the rows disagree for want of an attribute. */
const firstUnknown = (river: Reach, rows: SetbackRow[]): string => {
  const asked = (key: keyof SetbackRow['condition']): boolean =>
    rows.some(({ condition }) => condition[key] !== undefined);
  if (river.embanked === null && asked('embanked')) return 'river-embanked';
  if (river.urban === null && asked('urban')) return 'river-urban';
  return river.depthM === null && (asked('depthUpToM') || asked('depthAboveM'))
    ? 'river-depth'
    : 'river-catchment';
};

function answerFor(
  surroundings: Surroundings,
  river: RiverNear,
  row: SetbackRow,
  distance: number,
  sigma: number,
): Opinion {
  const { geometry } = surroundings.subject;
  const limit = row.metres!;
  // Places are known to the millimetre: what misses the limit by less stands on the line.
  const margin = roundLength(distance - limit);
  const probability = violationProbability(margin, sigma);
  const outcome = outcomeOf(probability);
  const evidence =
    margin < 0 ? (isArea(geometry) ? within(geometry, river.geometry, limit) : geometry) : null;
  const full: Partial<Opinion> = {
    ...restsOn(row),
    measured: distance,
    limit,
    margin,
    unit: 'm',
    uncertainty: sigma,
    probability,
    evidence,
    figures: {
      case: margin < 0 ? 'inside' : 'outside',
      river: river.name ?? '',
      intrusionM: Math.max(0, -margin),
      measuredFrom: row.measuredFrom,
      edge: river.geometry.type.endsWith('LineString') ? 'line' : 'area',
      ...(surroundings.subject.circumstances.builtOn ? {} : { builtOn: 'unknown' }),
    },
  };
  return outcome === 'unclear' ? unclear('survey', { toM: surveyTo(margin) }, full) : opinion(outcome, full);
}

/** All rows that could be this reach's: agreeing they answer, else the missing attribute would decide. */
function judgeRiver(surroundings: Surroundings, river: RiverNear, rows: SetbackRow[]): Opinion | null {
  const known: Reach = { ...river, urban: river.urban ?? (isKota(surroundings.city) ? true : null) };
  const fitting = rows.filter((row) => row.metres !== null && rowFits(row, known) !== 'no');
  if (fitting.length === 0) return null;
  const sigma = Math.hypot(
    subjectSigma(surroundings.subject.circumstances),
    layerSigma(river.ce90M, 'river'),
  );
  const distance = distanceM(surroundings.subject.geometry, river.geometry);
  const reach = Math.max(...fitting.map(({ metres }) => metres!));
  if (distance > reach + Math.max(4 * sigma, namedWithinM)) return null;
  const sorted = fitting.toSorted((a, b) => a.metres! - b.metres! || (a.id < b.id ? -1 : 1));
  const answers = sorted.map((row) => answerFor(surroundings, river, row, distance, sigma));
  const outcomes = new Set<Outcome>(answers.map(({ outcome }) => outcome));
  if (outcomes.has('violates') && outcomes.size === 1) return answers[0]!;
  const last = answers.at(-1)!;
  if (outcomes.has('complies') && outcomes.size === 1) {
    return river.tidal ? unclear('tide-line', { river: river.name ?? '' }, last) : last;
  }
  const doubtful = answers.toSorted(worseFirst)[0]!;
  if (answers.length === 1) return doubtful;
  const limits = { fromM: sorted[0]!.metres!, toM: sorted.at(-1)!.metres! };
  return unclear(firstUnknown(known, fitting), { river: river.name ?? '', ...limits }, doubtful);
}

function judge(surroundings: Surroundings, law: Law): Opinion {
  const { geometry } = surroundings.subject;
  const rows = rowsOf(law, 'setback').filter(({ object }) => object === 'river');
  if (rows.length === 0)
    return law.day === surroundings.days.today ? unclear('no-setback-rows') : opinion('not-applicable');
  const basis = rows[0]!.basis;
  if (!surroundings.layers.includes('rivers'))
    return unclear('layer-missing', { layer: 'rivers' }, { basis });
  const answers = surroundings.rivers
    .map((river) => {
      const said = judgeRiver(surroundings, river, rows);
      return (
        said && {
          ...said,
          sources: [{ kind: 'river', id: river.id, version: river.version, name: river.name }],
        }
      );
    })
    .filter((answer) => answer !== null)
    .toSorted((a, b) => worseFirst(a, b) || (a.margin ?? 0) - (b.margin ?? 0));
  const [first] = answers;
  const sources = answers.flatMap((answer) => answer.sources);
  if (first?.outcome === 'violates' || first?.outcome === 'unclear') return { ...first, sources };
  const farthest = Math.max(
    ...rows
      .filter((row) => !(isKota(surroundings.city) && row.condition.urban === false))
      .map(({ metres }) => metres ?? 0),
  );
  if (!boxWithin(expandBox(boxOf(geometry), farthest), surroundings.seen))
    return unclear('not-seen', { layer: 'rivers', withinM: farthest }, { basis });
  return first ? { ...first, sources } : opinion('not-applicable', { basis });
}

/** Does the thing stand off the river as far as the law asks? */
export const riverSetback: Rule<'river-setback'> = {
  id: 'river-setback',
  judge: (surroundings) => overTime('river-setback', surroundings, (law) => judge(surroundings, law)),
};
