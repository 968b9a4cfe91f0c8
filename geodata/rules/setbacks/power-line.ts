import { roundLength } from '../../geometry/index.ts';
import { numberOf, textOf } from '../attribute.ts';
import { weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import { allOf, equals, type Match } from '../matching.ts';
import type { FeatureFacts, Measures, Near } from '../measures.ts';
import { inFull, type Opinion, opinion, restsOn, unclear } from '../opinion.ts';
import { implausible } from '../plausible.ts';
import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

/** What carries a line is told more or less exactly: a `menara` may be a `menara sirkuit ganda`, and that one is a `menara`. */
function carriedBy(asked: string | undefined, known: string | null): Match {
  const support = known?.trim().toLowerCase() ?? '';
  if (asked === undefined || support === asked || support.startsWith(`${asked} `)) return 'yes';
  return support === '' || asked.startsWith(`${support} `) ? 'unknown' : 'no';
}

const line: KeepOff = {
  object: 'power-line',
  read: { layer: 'power-lines', withinM: 30 + namedWithinM },
  kind: 'power-line',
  fits: ({ condition }, { properties }) =>
    allOf([
      equals(condition.voltageKv, numberOf(properties, 'voltageKv')),
      carriedBy(condition.support, textOf(properties, 'support')),
    ]),
  firstUnknown: ({ properties }) =>
    numberOf(properties, 'voltageKv') === null ? 'power-line-voltage' : 'power-line-support',
  unruled: 'power-line-row',
  besides: clearance,
};

/** The clearance that buildings keep from the conductors of a line; null when no row states one for its voltage. */
const clearanceRow = (law: Law, { properties }: FeatureFacts) =>
  law
    .setbacks('power-line-vertical')
    .filter(
      ({ condition, metres }) =>
        metres !== null && equals(condition.voltageKv, numberOf(properties, 'voltageKv')) === 'yes',
    )
    .toSorted((a, b) => b.metres! - a.metres!)[0] ?? null;

/** Who stands nearer than the distance may still stand below: only both together make the space that must stay free. */
function clearance(beside: Opinion, { feature }: Near, measures: Measures, law: Law): Opinion {
  if (
    beside.outcome === 'complies' ||
    beside.limit === null ||
    numberOf(feature.properties, 'voltageKv') === null
  )
    return beside;
  const named = { name: feature.name ?? '' };
  const row = clearanceRow(law, feature);
  if (row === null) return unclear('power-line-clearance', named, { ...beside, probability: null });
  const conductorM = numberOf(feature.properties, 'conductorM');
  const { heightM } = measures.circumstances;
  if (conductorM === null || heightM === undefined) {
    const code = heightM === undefined ? 'power-line-height' : 'power-line-conductor';
    return unclear(code, { ...named, clearanceM: row.metres! }, { ...beside, probability: null });
  }
  const odd = implausible(measures, 'heightM', { ...beside, probability: null });
  if (odd) return odd;
  const measured = conductorM - heightM;
  const margin = roundLength(measured - row.metres!);
  const { outcome } = weigh({ margin, sigma: 0, tolerance: 0 });
  const heights = { conductorM, heightM, clearanceM: row.metres! };
  if (outcome === 'violates')
    return {
      ...beside,
      figures: {
        ...beside.figures,
        ...heights,
        case: beside.figures.case === 'inside' ? 'in-the-space' : 'outside',
      },
    };
  return opinion('complies', {
    ...restsOn(row),
    measured,
    limit: row.metres,
    margin,
    unit: 'm',
    figures: { ...named, ...heights, case: 'below' },
  });
}

/** Does the building stay out of the space around the conductors of high-voltage lines, which reaches so far aside and so far down? */
export const powerLine: Rule<'power-line'> = {
  id: 'power-line',
  reads: [line.read],
  statusQuo: true,
  judge: (measures, law) => keepOff(inFull(measures), law, line),
};
