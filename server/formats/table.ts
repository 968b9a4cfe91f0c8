import { FileRefusal } from './feature-file.ts';

/** A cell as text, or typed where the format knows types (XLSX). */
export type Cell = string | number | boolean | null;
export interface Row {
  /** 0-based position among the rows of data. */
  index: number;
  properties: Record<string, Cell>;
}

/** Offices put a title and a date above the table; the header is looked for in so many rows. */
const titleRows = 20;

/** Names the columns: the first row that fills at least half of the table's width is the header, what stands above is a title. */
export async function* withHeader(rows: AsyncIterable<Cell[]>): AsyncGenerator<Row> {
  const waiting: Cell[][] = [];
  let header: string[] | null = null;
  let index = 0;
  const begin = (): Cell[][] => {
    const at = headerAt(waiting);
    header = uniqueNames(waiting[at] ?? []);
    return waiting.slice(at + 1);
  };
  for await (const row of rows) {
    if (header) yield { index: index++, properties: named(header, row) };
    else {
      waiting.push(row);
      if (waiting.length > titleRows)
        for (const each of begin()) yield { index: index++, properties: named(header!, each) };
    }
  }
  if (header === null) for (const each of begin()) yield { index: index++, properties: named(header!, each) };
  if (index === 0) throw new FileRefusal({ code: 'no-rows' });
}

function headerAt(rows: Cell[][]): number {
  const filled = rows.map((row) => row.filter((cell) => cell !== null && String(cell).trim() !== '').length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count >= Math.max(1, widest / 2)),
  );
}

function uniqueNames(row: Cell[]): string[] {
  const seen = new Map<string, number>();
  return row.map((cell, i) => {
    const name =
      String(cell ?? '')
        .replace(/\s+/g, ' ')
        .trim() || `kolom_${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  });
}

function named(header: string[], row: Cell[]): Record<string, Cell> {
  return Object.fromEntries(header.map((name, i) => [name, row[i] ?? null]));
}
