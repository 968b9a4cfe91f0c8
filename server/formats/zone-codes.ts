import { type ZoneColour, zoneColours } from '../../geodata/layers/zone-colours.ts';
import { isBlank } from './values.ts';

/** A zone code without what offices leave out or add: `R-2`, `R2`, `r 2` are one. */
export const canonicalZone = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

const national = new Map(zoneColours.map((zone) => [canonicalZone(zone.code), zone]));

/** What the national table says about a code, or undefined. */
export const nationalZone = (code: string): ZoneColour | undefined => national.get(canonicalZone(code));

/** Columns that hold zone codes, the finer (sub-zone) first. Lower case. */
const codeColumns = [
  'kodszntext',
  'kodszn',
  'kodszn_1',
  'kode_subzona',
  'subzona',
  'kodzon',
  'kodzon_1',
  'kode_zona',
  'kodezona',
  'kode',
  'zona',
  'zone_code',
  'code',
  'kodewp',
  'kodunk',
];
const nameColumns = [
  'namszn',
  'namszn_1',
  'namobj',
  'namzon',
  'namzon_1',
  'nama',
  'name',
  'remark',
  'keterangan',
];

/**
 * The column that holds the zone codes: the one with most codes of the national table, for in real plans the codes stand
 * where they should not (in `KODEWP`, while `KODZON` is empty); without any, the first that holds anything. Null when there is none.
 */
export function findCodeColumn(rows: Record<string, unknown>[]): string | null {
  const columns = columnsIn(rows, codeColumns);
  const share = (column: string, good: (value: unknown) => boolean): number =>
    rows.filter((row) => good(row[column])).length / Math.max(1, rows.length);
  const known = columns.map((column) => ({
    column,
    share: share(column, (value) => !isBlank(value) && nationalZone(String(value)) !== undefined),
  }));
  const best = known.reduce((a, b) => (b.share > a.share ? b : a), { column: '', share: 0 });
  if (best.share > 0) return best.column;
  return columns.find((column) => share(column, (value) => !isBlank(value)) > 0.5) ?? null;
}

/** The column of this name, whatever the case of its letters, or null. */
export const columnNamed = (rows: Record<string, unknown>[], name: string): string | null =>
  columnsIn(rows, [name.toLowerCase()])[0] ?? null;

/** Characters of a name. It comes back with every answer about a place: a sentence is a name, a page is a mistake or an attack. */
const longestName = 200;
/** Characters of a code: what is longer is none. */
export const longestCode = 40;

/** A zone's name: of the file, of the national table, or its code. */
export function zoneName(row: Record<string, unknown>, code: string): string {
  const stated = columnsIn([row], nameColumns)
    .map((column) => row[column])
    .find((value) => typeof value === 'string' && !isBlank(value));
  const name = stated === undefined ? (nationalZone(code)?.name ?? code) : String(stated).trim();
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** The columns that are there of those wanted, in the order wanted. */
function columnsIn(rows: Record<string, unknown>[], wanted: string[]): string[] {
  const byLowerCase = new Map(
    rows.flatMap((row) => Object.keys(row).map((name) => [name.toLowerCase(), name] as const)),
  );
  return wanted.flatMap((name) => byLowerCase.get(name) ?? []);
}
