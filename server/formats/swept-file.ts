import { stringify } from 'csv-stringify/sync';
import type { Standing } from '../../geodata/wire/flips.ts';
import type { SweepReason, SweptBuilding } from '../../geodata/wire/sweep.ts';
import { guardCell } from './cell-guard.ts';
import { type FileMark, membersText } from './sample-mark.ts';

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

/** What a building comes out as: one that complies only because it is older than a rule is `legacy`. */
const standingOf = ({ outcome, reasons }: SweptBuilding): Standing =>
  outcome === 'complies' && reasons.some(({ legacy }) => legacy) ? 'legacy' : outcome;

/** Rules that say the worst of all. */
const worstRules = (it: SweptBuilding): string[] =>
  standingOf(it) === 'legacy'
    ? it.reasons.filter(({ legacy }) => legacy).map(({ rule }) => rule)
    : Object.entries(it.rules)
        .filter(([, said]) => said === it.outcome)
        .map(([rule]) => rule);

/** A building as a line of a table. */
export const sweptLine = (it: SweptBuilding): string[] =>
  [
    it.id,
    it.sourceIndex === null ? '' : String(it.sourceIndex),
    standingOf(it),
    worstRules(it).join(' '),
    it.kelurahan ?? '',
    it.kecamatan ?? '',
    it.reasons.map(inShort).join('; '),
  ].map((cell) => String(guardCell(cell)));

/** A building as a feature of a map. */
const sweptFeature = ({ point, ...properties }: SweptBuilding): string =>
  JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: point }, properties });

type Pages = AsyncIterable<readonly SweptBuilding[]>;

/** Lines of a table, a page at a time. */
export async function* sweptLines(pages: Pages, mark: FileMark): AsyncGenerator<string[]> {
  for await (const page of pages) for (const it of page) yield [...sweptLine(it), ...mark.cells];
}

/** A table as text, a page at a time. */
export async function* sweptCsv(pages: Pages, mark: FileMark): AsyncGenerator<string> {
  yield stringify([[...sweptColumns, ...mark.columns]]);
  for await (const page of pages) yield stringify(page.map((it) => [...sweptLine(it), ...mark.cells]));
}

/** A map as text, a page at a time. */
export async function* sweptGeoJson(pages: Pages, mark: FileMark): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection",${membersText(mark)}"features":[`;
  let first = true;
  for await (const page of pages) {
    yield `${first ? '' : ','}\n${page.map(sweptFeature).join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}
