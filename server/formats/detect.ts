import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { FileRefusal, type Format } from './feature-file.ts';
import { listZip } from './zip.ts';

export type Container = Format | 'zip';

const mostBytes = 4_000_000_000;
const head = 4096;

/** Tells what a file is from its first bytes; the name decides only between kinds of text. */
export async function detectFormat(path: string): Promise<Container> {
  const name = basename(path);
  const info = await stat(path).catch(() => null);
  if (!info?.isFile()) throw new FileRefusal({ code: 'file-missing', figures: { name } });
  if (info.size === 0) throw new FileRefusal({ code: 'file-empty' });
  if (info.size > mostBytes) {
    throw new FileRefusal({
      code: 'file-too-large',
      figures: { megabytes: info.size / 1e6, limit: mostBytes / 1e6 },
    });
  }
  const bytes = await readHead(path);
  const binary = binaryFormat(bytes);
  if (binary === 'zip') return (await listZip(path)).includes('xl/workbook.xml') ? 'xlsx' : 'zip';
  const found = binary ?? textFormat(bytes, extname(name).toLowerCase());
  if (!found) throw new FileRefusal({ code: 'unknown-format', figures: { name } });
  return found;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function binaryFormat(bytes: Buffer): Container | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip';
  if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3') return 'gpkg';
  if (bytes.length >= 4 && bytes.readInt32BE(0) === 9994) return 'shp';
  if (bytes.subarray(0, 3).toString('latin1') === 'fgb') return 'fgb';
  return null;
}

function textFormat(bytes: Buffer, extension: string): Container | null {
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(\?xml|!--|kml)/.test(text)) return /<(\w+:)?kml[\s>]/.test(text) ? 'kml' : null;
  if (text.startsWith('{') || text.charCodeAt(0) === 0x1e) return 'geojson';
  if (['.geojson', '.json', '.geojsonl', '.ndjson', '.geojsons'].includes(extension)) return 'geojson';
  if (['.csv', '.tsv', '.txt'].includes(extension) && !bytes.includes(0)) return 'csv';
  return null;
}
