import type { SweepReason, SweptBuilding } from '../../geodata/wire/sweep.ts';
import { guardCell } from './cell-guard.ts';

export const sweptColumns = [
  'building_id',
  'source_index',
  'outcome',
  'rules',
  'kelurahan',
  'kecamatan',
  'reasons',
];

/** `kdb violates 71.2/60 percent`: measured and limit as in a verdict, and what would decide it. */
const inShort = ({ rule, outcome, legacy, measured, limit, unit, settle }: SweepReason): string =>
  [
    rule,
    legacy ? 'legacy' : outcome,
    ...(measured === null || limit === null ? [] : [`${measured}/${limit} ${unit ?? ''}`.trim()]),
    ...(settle === null ? [] : [settle]),
  ].join(' ');

/** Rules that say the worst of all. */
const worstRules = ({ outcome, rules }: SweptBuilding): string[] =>
  Object.entries(rules)
    .filter(([, said]) => said === outcome)
    .map(([rule]) => rule);

/** A building as a line of a table. */
export const sweptLine = (it: SweptBuilding): string[] =>
  [
    it.id,
    it.sourceIndex === null ? '' : String(it.sourceIndex),
    it.outcome,
    worstRules(it).join(' '),
    it.kelurahan ?? '',
    it.kecamatan ?? '',
    it.reasons.map(inShort).join('; '),
  ].map((cell) => String(guardCell(cell)));

/** A building as a feature of a map. */
export const sweptFeature = ({ point, ...properties }: SweptBuilding): string =>
  JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: point }, properties });
