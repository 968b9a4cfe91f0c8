import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb, webFolder } from '../build-web.ts';
import type { Figure } from './measure.ts';

/** The page of a face, and the threads without which it shows no map. */
const faces = {
  public: ['index.html'],
  field: ['petugas/index.html', 'field/ground-worker.ts'],
  desk: ['perencana/index.html'],
  rules: ['aturan/index.html'],
  certificate: ['sertifikat/index.html'],
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
  return Object.entries(faces).map(([face, entries]) => {
    const files = new Set<string>(entries.filter((entry) => entry.endsWith('.html')));
    for (const entry of entries) addFiles(manifest, entry, files);
    const sizes = [...files].map((file) => gzipSync(readFileSync(join(webFolder, file))).length);
    const value = sizes.reduce((sum, size) => sum + size) / 1000;
    return { what: `first load, ${face}`, store: '–', value, unit: 'kB gzip' };
  });
}

/** Puts a chunk's files, and those that it needs at once, to the others. */
function addFiles(manifest: Record<string, Chunk>, key: string, files: Set<string>): void {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) addFiles(manifest, next, files);
}
