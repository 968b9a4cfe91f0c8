import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import type { ImportNote } from '../../geodata/words/import-problem.ts';
import { isUtf8 } from './dbf.ts';
import { FileRefusal } from './feature-file.ts';

const sample = 4 << 20;
/** The longest real zone outline has 0.4 MB as text. */
const longestRow = 32 << 20;

/** Rows of a CSV file as text, walked as often as asked; delimiter and encoding are found from its beginning. */
export async function openCsv(
  path: string,
): Promise<{ rows: () => AsyncIterable<string[]>; notes: ImportNote[] }> {
  const head = await readHead(path);
  const encoding = isUtf8(head) ? 'utf-8' : 'windows-1252';
  const delimiter = findDelimiter(new TextDecoder(encoding).decode(head.subarray(0, 1 << 16)));
  return {
    rows: () => walkRows(path, encoding, delimiter),
    notes: encoding === 'utf-8' ? [] : [{ code: 'encoding-assumed', figures: { encoding: 'Windows-1252' } }],
  };
}

async function* walkRows(path: string, encoding: string, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRow,
  });
  const feeding = feed(path, encoding, parser).catch((error) => parser.destroy(error));
  try {
    for await (const row of parser) yield row as string[];
  } catch (error) {
    if (error instanceof CsvError) {
      throw new FileRefusal({ code: 'row-broken', figures: { line: Number(error.lines ?? 0) } });
    }
    throw error;
  } finally {
    parser.destroy();
    await feeding;
  }
}

async function feed(path: string, encoding: string, parser: ReturnType<typeof parse>): Promise<void> {
  const decoder = new TextDecoder(encoding);
  const closing = new AbortController();
  parser.once('close', () => closing.abort());
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    if (parser.destroyed) return;
    if (!parser.write(decoder.decode(chunk, { stream: true }))) {
      await once(parser, 'drain', { signal: closing.signal }).catch(() => {});
    }
  }
  parser.end(decoder.decode());
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sample), 0, sample, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The delimiter that stands most often in the first lines, outside quotes. */
function findDelimiter(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .join('\n');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, times: lines.split(mark).length - 1 }));
  return counted.reduce((best, each) => (each.times > best.times ? each : best)).mark;
}
