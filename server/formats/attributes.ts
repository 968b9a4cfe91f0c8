import type { Attribute } from '../../geodata/layers/index.ts';
import type { TimeZone } from '../../geodata/model/index.ts';
import type { ImportProblem } from '../../geodata/words/import-problem.ts';
import { decimalMark, isBlank, readBoolean, readDay, readNumber } from './values.ts';

/** Which column of the file feeds which attribute, how its numbers are written, and whose calendar its moments fall in. */
export interface AttributeMap {
  columns: { attribute: Attribute; column: string; mark: '.' | ',' | null }[];
  timeZone: TimeZone;
}

/** A Shapefile's table keeps ten characters of a name. */
export const asInDbf = (name: string): string => name.slice(0, 10);

/** Characters. Texts come back with every answer that rests on them: a page is a provision, a book is a mistake or an attack. */
export const longestText = 8000;

/** How many rows are looked at for the way a column writes numbers. */
const sampleRows = 2000;

/** Chooses columns by the spellings offices use, whatever the case of their letters. */
export function mapColumns(
  attributes: Attribute[],
  rows: Record<string, unknown>[],
  timeZone: TimeZone,
): AttributeMap {
  const names = new Set(rows.slice(0, sampleRows).flatMap((row) => Object.keys(row)));
  const byLowerCase = new Map([...names].map((name) => [name.toLowerCase(), name]));
  return {
    timeZone,
    columns: attributes.flatMap((attribute) => {
      const column = attribute.from
        .map((name) => byLowerCase.get(name.toLowerCase()) ?? byLowerCase.get(asInDbf(name.toLowerCase())))
        .find((name) => name !== undefined);
      if (column === undefined) return [];
      const mark = attribute.type === 'number' ? decimalMark(rows.map((row) => row[column])) : null;
      return [{ attribute, column, mark }];
    }),
  };
}

/** The attributes of one row; what cannot be read for sure is left out and said. */
export function readAttributes(
  map: AttributeMap,
  row: Record<string, unknown>,
): { properties: Record<string, unknown>; problems: ImportProblem[] } {
  const properties: Record<string, unknown> = {};
  const problems: ImportProblem[] = [];
  for (const { attribute, column, mark } of map.columns) {
    const raw = row[column];
    if (isBlank(raw)) continue;
    const read = readAttribute(attribute, raw, mark, map.timeZone);
    if (read.unclear)
      problems.push(
        read.unclear === 'text-too-long'
          ? tooLong(column, String(raw))
          : columnProblem(read.unclear, column, raw),
      );
    if (read.value !== undefined) properties[attribute.name] = read.value;
  }
  return { properties, problems };
}

type Unclear = 'text-too-long' | 'number-unclear' | 'date-unclear' | 'boolean-unclear' | 'year-only';

function readAttribute(
  attribute: Attribute,
  raw: unknown,
  mark: '.' | ',' | null,
  timeZone: TimeZone,
): { value?: unknown; unclear?: Unclear } {
  switch (attribute.type) {
    case 'text': {
      const text = String(raw).trim();
      if (text.length > longestText) return { unclear: 'text-too-long' };
      return { value: attribute.values?.[text.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? text };
    }
    case 'number': {
      const read = readNumber(raw, mark);
      return 'value' in read ? { value: read.value } : { unclear: 'number-unclear' };
    }
    case 'boolean': {
      const read = readBoolean(raw);
      return 'value' in read ? { value: read.value } : { unclear: 'boolean-unclear' };
    }
    case 'date': {
      // A year may come as a number; 2016 as an Excel serial would be the year 1905.
      const read = readDay(typeof raw === 'number' && raw < 10_000 ? String(raw) : raw, timeZone);
      if (!('value' in read)) return { unclear: 'date-unclear' };
      return {
        value: read.value.day,
        ...(read.value.precision === 'year' ? { unclear: 'year-only' as const } : {}),
      };
    }
  }
}

/** All codes of a column's values take the same figures, which the compiler cannot see. */
export const columnProblem = (
  code: Exclude<Unclear, 'text-too-long'>,
  column: string,
  raw: unknown,
): ImportProblem => ({ code, figures: { column, value: String(raw).slice(0, 80) } }) as ImportProblem;

/** A text of more than `most` characters. */
export const tooLong = (column: string, text: string, most: number = longestText): ImportProblem => ({
  code: 'text-too-long',
  figures: { column, value: text.slice(0, 80), most },
});
