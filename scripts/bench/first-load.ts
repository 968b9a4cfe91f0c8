import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb, webFolder } from '../build-web.ts';
import type { Figure } from './measure.ts';

const faces = {
  public: 'index.html',
  field: 'petugas/index.html',
  desk: 'perencana/index.html',
  rules: 'aturan/index.html',
  certificate: 'sertifikat/index.html',
};

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** What a browser must fetch before a face shows its map, gzip, without fonts and icons: HTML, scripts with their static imports, styles. */
export async function benchFirstLoad(): Promise<Figure[]> {
  await buildWeb();
  const manifest = JSON.parse(readFileSync(join(webFolder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  return Object.entries(faces).map(([face, entry]) => ({
    what: `first load, ${face}`,
    store: '–',
    value:
      [entry, ...filesOf(manifest, entry)].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(webFolder, file))).length,
        0,
      ) / 1000,
    unit: 'kB gzip',
  }));
}

function filesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(manifest, next, seen);
  return seen;
}
