import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { readNumber } from '../values.ts';
import { readGsb } from './gsb-text.ts';
import { readTiers, type Tier } from './intensity-text.ts';
import { type RuleCells, sourceAndTime, UnreadCell } from './rule-cells.ts';
import type { RuleField } from './rule-columns.ts';
import type { IntensityDraft, ReadRule } from './rule-draft.ts';

/** The figures of an intensity row, the limits that they keep to, and words that may stand before them. */
const figures = {
  kdb: { key: 'kdbMaxPct', low: 0, high: 100, percent: true, degree: 'most' },
  klbMin: { key: 'klbMin', low: 0, high: 100, percent: false, degree: 'least' },
  klb: { key: 'klbMax', low: 0, high: 100, percent: false, degree: 'most' },
  kdh: { key: 'kdhMinPct', low: 0, high: 100, percent: true, degree: 'least' },
  ktb: { key: 'ktbMaxPct', low: 0, high: 100, percent: true, degree: 'most' },
  height: { key: 'heightMaxM', low: 0, high: 1000, percent: false, degree: 'most' },
  storeys: { key: 'storeysMax', low: 0, high: 200, percent: false, degree: 'most' },
  side: { key: 'sideM', low: 0, high: 1000, percent: false, degree: 'least' },
  rear: { key: 'rearM', low: 0, high: 1000, percent: false, degree: 'least' },
} as const;
type Figure = keyof typeof figures;
type FigureKey = (typeof figures)[Figure]['key'];
const fields = Object.keys(figures) as Figure[];

const degrees = {
  most: /^(?:maks(?:imal|imum)?\.?|max\.?|paling (?:banyak|tinggi)|<=|≤)\s*/i,
  least: /^(?:min(?:imal|imum)?\.?|paling (?:sedikit|rendah)|>=|≥)\s*/i,
};

/** What a cell says: one figure, classes of parcel areas, or words for a person. */
type Said = { value: number } | { tiers: Tier[] } | { words: string };

function readFigure(cells: RuleCells, field: Figure): Said | null {
  const reading = cells.reading(field);
  if (reading === null) return null;
  if ('value' in reading) return { value: inRange(cells, field, reading.value) };
  const words = cells.text(field)!;
  const stripped = readNumber(words.replace(degrees[figures[field].degree], ''));
  if ('value' in stripped) return { value: inRange(cells, field, stripped.value) };
  const tiers = readTiers(words);
  if (!tiers) return { words };
  for (const { value } of tiers) if (value !== null) inRange(cells, field, value);
  return { tiers };
}

/** A KDB of 0,6 is a share that somebody forgot to turn into percent. */
function inRange(cells: RuleCells, field: Figure, value: number): number {
  const { low, high, percent } = figures[field];
  if (value !== 0 && (value < low || value > high || (percent && value <= 1))) {
    throw new UnreadCell({
      code: 'figure-out-of-range',
      figures: { column: cells.column(field), value, low: percent ? 1 : low, high },
    });
  }
  return value;
}

/** Parcels are hardly measured to the litre: `1.000` is a thousand unless the column shows that its point marks decimals. */
function parcelM2(cells: RuleCells, field: 'parcelFrom' | 'parcelTo'): number | null {
  const reading = cells.reading(field);
  if (reading === null || 'value' in reading) return reading?.value ?? null;
  const grouped = readNumber(cells.text(field), ',');
  return 'value' in grouped ? grouped.value : cells.number(field);
}

/** The pieces into which the classes of all cells cut the range of areas: `[from, to]`, more than from and up to to. */
function pieces(said: Said[]): [number | null, number | null][] {
  const bounds = new Set<number>();
  for (const it of said) {
    if (!('tiers' in it)) continue;
    for (const { fromM2, toM2 } of it.tiers) for (const m2 of [fromM2, toM2]) if (m2 !== null) bounds.add(m2);
  }
  const sorted = [null, ...[...bounds].toSorted((a, b) => a - b), null];
  return sorted.slice(1).map((to, i) => [sorted[i]!, to]);
}

const covers = (tier: Tier, [from, to]: [number | null, number | null]): boolean =>
  (tier.fromM2 ?? -1) <= (from ?? -1) && (tier.toM2 ?? Infinity) >= (to ?? Infinity);

/**
 * Rules of one row of an intensity table: one, or one for each class of parcel areas that its texts tell apart. Text that is not
 * surely a figure never becomes one: it stands in the note, and a person decides.
 */
export function readIntensity(cells: RuleCells): ReadRule[] {
  const zoneCode = cells.text('zone');
  const said = new Map<Figure, Said>();
  for (const field of fields) {
    const it = readFigure(cells, field);
    if (it) said.set(field, it);
  }
  const gsbText = cells.text('gsb');
  const gsb = gsbText === null ? null : readGsb(gsbText, null);
  const remark = cells.text('note');
  if (said.size === 0 && gsbText === null && remark === null)
    return [{ heading: true, ...(zoneCode === null ? {} : { zone: zoneCode }) }];
  if (zoneCode === null) return [{ refused: { code: 'zone-missing' } }];

  const recharge = cells.text('recharge');
  const parcel = { from: parcelM2(cells, 'parcelFrom'), to: parcelM2(cells, 'parcelTo') };
  const common = {
    kind: 'intensity' as const,
    zoneCode,
    roadClass: cells.text('roadClass'),
    recharge: recharge === null ? null : cells.flag('recharge'),
    buildingFunction: cells.text('function'),
    gsbM: gsb?.gsbM ?? null,
    gsbFormula: gsb?.gsbFormula ?? null,
    gsbFrom: gsb?.gsbFrom ?? null,
    ...sourceAndTime(cells),
  };
  const noted = new Set<RuleField>();
  const tiered = parcel.from === null && parcel.to === null;
  const ranges: [number | null, number | null][] = tiered
    ? pieces([...said.values()])
    : [[parcel.from, parcel.to]];

  const rows = ranges.map((range): IntensityDraft => {
    const notes = remark === null ? [] : [remark];
    const limits = Object.fromEntries(fields.map((field) => [figures[field].key, null])) as Record<
      FigureKey,
      number | null
    >;
    for (const [field, it] of said) {
      const tier = 'tiers' in it && tiered ? it.tiers.find((each) => covers(each, range)) : undefined;
      const value = 'value' in it ? it.value : (tier?.value ?? null);
      limits[figures[field].key] = value;
      if (value !== null) continue;
      const words = tier?.said ?? ('words' in it ? it.words : cells.text(field)!);
      notes.push(`${cells.column(field)}: ${words}`);
      noted.add(field);
    }
    if (gsbText !== null && gsb === null) {
      notes.push(`${cells.column('gsb')}: ${gsbText}`);
      noted.add('gsb');
    }
    return {
      ...common,
      ...limits,
      parcelAreaMinM2: range[0],
      parcelAreaMaxM2: range[1],
      note: notes.length === 0 ? null : notes.join('; '),
    };
  });
  const doubts = [...noted].map(
    (field): ImportProblem => ({ code: 'text-for-person', figures: { column: cells.column(field) } }),
  );
  return rows.map((row, i) => (i === 0 ? { row, doubts } : { row }));
}
