import type { IntensityRow } from '../../../geodata/model/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { decimalMark, isBlank, readBoolean, readNumber } from '../values.ts';
import type { RuleColumns, RuleField } from './rule-columns.ts';

/** A row of the file without what the database gives it. */
export type IntensityDraft = Omit<IntensityRow, 'id' | 'version' | 'validFrom' | 'validTo' | 'basis'> & {
  instrument: string | null;
  article: string | null;
};
export type ReadIntensity = { row: IntensityDraft } | { refused: ImportProblem } | { heading: true };

/** Limits that figures keep to; a KDB of 0,6 is a share that somebody forgot to turn into percent. */
const ranges = {
  kdb: [0, 100],
  klb: [0, 100],
  kdh: [0, 100],
  ktb: [0, 100],
  gsb: [0, 1000],
  height: [0, 1000],
  storeys: [0, 200],
} as const;
type Figure = keyof typeof ranges;

/** A reader for the rows of one intensity table. Conditional text is never turned into a figure: it becomes the note. */
export function intensityReader(
  columns: RuleColumns,
  sample: Record<string, unknown>[],
): (row: Record<string, unknown>) => ReadIntensity {
  const marks = new Map<RuleField, '.' | ',' | null>();
  for (const [field, column] of Object.entries(columns) as [RuleField, string][]) {
    marks.set(field, decimalMark(sample.map((row) => row[column])));
  }
  const percents = new Set<Figure>(['kdb', 'kdh', 'ktb']);

  return (row) => {
    const notes: string[] = [];
    let refused: ImportProblem | null = null;
    const raw = (field: RuleField): unknown => {
      const column = columns[field];
      return column === undefined || isBlank(row[column]) ? null : row[column];
    };
    const text = (field: RuleField): string | null => {
      const value = raw(field);
      return value === null ? null : String(value).trim();
    };
    const number = (field: RuleField): number | null => {
      const value = raw(field);
      if (value === null) return null;
      const read = readNumber(value, marks.get(field) ?? null);
      if ('value' in read) return read.value;
      notes.push(`${columns[field]}: ${String(value).trim()}`);
      return null;
    };
    const figure = (field: Figure): number | null => {
      const value = number(field);
      const [low, high] = ranges[field];
      if (value === null || value === 0) return value;
      if (value < low || value > high || (percents.has(field) && value <= 1)) {
        refused ??= {
          code: 'figure-out-of-range',
          figures: { column: columns[field]!, value, low: percents.has(field) ? 1 : low, high },
        };
      }
      return value;
    };
    const zoneCode = text('zone');
    if (zoneCode === null) return { refused: { code: 'zone-missing' } };
    const recharge = raw('recharge');
    const recharging = recharge === null ? null : readBoolean(recharge);
    const draft = {
      kind: 'intensity' as const,
      zoneCode,
      roadClass: text('roadClass'),
      recharge: recharging && 'value' in recharging ? recharging.value : null,
      parcelAreaMinM2: number('parcelFrom'),
      parcelAreaMaxM2: number('parcelTo'),
      buildingFunction: text('function'),
      kdbMaxPct: figure('kdb'),
      klbMax: figure('klb'),
      kdhMinPct: figure('kdh'),
      ktbMaxPct: figure('ktb'),
      heightMaxM: figure('height'),
      storeysMax: figure('storeys'),
      gsbM: figure('gsb'),
      instrument: text('basis'),
      article: text('article'),
    };
    const silent = (Object.keys(ranges) as Figure[]).every((field) => raw(field) === null);
    const said = text('note');
    if (silent && said === null) return { heading: true };
    const note = [...(said === null ? [] : [said]), ...notes].join('; ');
    return refused ? { refused } : { row: { ...draft, note: note === '' ? null : note } };
  };
}
