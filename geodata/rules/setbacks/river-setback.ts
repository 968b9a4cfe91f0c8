import type { SetbackRow } from '../../model/index.ts';
import { booleanOf, numberOf } from '../attribute.ts';
import { allOf, between, equals } from '../matching.ts';
import type { FeatureFacts, Measures } from '../measures.ts';
import type { Rule } from '../rule.ts';
import { type KeepOff, keepOff, namedWithinM } from './setback.ts';

/** A kota (Kemendagri code xx.71 and up) is urban throughout its plans; elsewhere the reach itself must say. */
const isKota = (city: string | null): boolean => city !== null && Number(city.slice(3)) >= 71;

const urbanOf = ({ properties }: FeatureFacts, { city }: Measures): boolean | null =>
  booleanOf(properties, 'urban') ?? (isKota(city) ? true : null);

const river: KeepOff = {
  object: 'river',
  read: { layer: 'rivers', withinM: 100 + namedWithinM },
  kind: 'river',
  fits: ({ condition }, feature, measures) =>
    allOf([
      equals(condition.embanked, booleanOf(feature.properties, 'embanked')),
      equals(condition.urban, urbanOf(feature, measures)),
      between(condition.depthAboveM, condition.depthUpToM, numberOf(feature.properties, 'depthM')),
      between(
        condition.catchmentAboveKm2,
        condition.catchmentUpToKm2,
        numberOf(feature.properties, 'catchmentKm2'),
      ),
    ]),
  firstUnknown: (feature, rows, measures) => {
    const asked = (key: keyof SetbackRow['condition']): boolean =>
      rows.some(({ condition }) => condition[key] !== undefined);
    if (booleanOf(feature.properties, 'embanked') === null && asked('embanked')) return 'river-embanked';
    if (urbanOf(feature, measures) === null && asked('urban')) return 'river-urban';
    const deep = asked('depthUpToM') || asked('depthAboveM');
    return numberOf(feature.properties, 'depthM') === null && deep ? 'river-depth' : 'river-catchment';
  },
  otherLine: ({ properties }) => (properties.tidal === true ? 'tide-line' : null),
};

/** Does the thing stand off the river as far as the law asks, on each bank? */
export const riverSetback: Rule<'river-setback'> = {
  id: 'river-setback',
  reads: [river.read],
  statusQuo: true,
  judge: (measures, law) => keepOff(measures, law, river),
};
