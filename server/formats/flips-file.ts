import { stringify } from 'csv-stringify/sync';
import type { Flip, FlipRun } from '../../geodata/wire/flips.ts';
import { guardCell } from './cell-guard.ts';
import type { FileMark } from './sample-mark.ts';

const columns = [
  'kind',
  'id',
  'name',
  'kelurahan',
  'kecamatan',
  'before',
  'after',
  'rule',
  'rule_before',
  'rule_after',
  'plan',
  'day',
  'rule_set',
];

/** Under which law it flips. */
type Under = Pick<FlipRun, 'planId' | 'day' | 'ruleSet'>;

/** What flips under a plan as a table: a line for each thing and rule. */
export const flipsCsv = (
  plan: string,
  { day, ruleSet }: Under,
  flips: readonly Flip[],
  mark: FileMark,
): string =>
  stringify([
    [...columns, ...mark.columns],
    ...flips.flatMap(({ kind, id, name, kelurahan, kecamatan, before, after, rules }) =>
      rules.map((it) =>
        [
          kind,
          id,
          name,
          kelurahan,
          kecamatan,
          before,
          after,
          it.rule,
          it.before,
          it.after,
          plan,
          day,
          ruleSet,
          ...mark.cells,
        ].map((cell) => guardCell(cell ?? '')),
      ),
    ),
  ]);

/** What flips under a plan as a map: a feature for each thing. */
export const flipsGeoJson = (
  plan: string,
  { planId, day, ruleSet }: Under,
  flips: readonly Flip[],
  mark: FileMark,
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    plan,
    planId,
    day,
    ruleSet,
    ...mark.members,
    features: flips.map(({ geometry, rules, ...properties }) => ({
      type: 'Feature',
      geometry,
      properties: { ...properties, rules: rules.map(({ rule }) => rule).join(', ') },
    })),
  });
