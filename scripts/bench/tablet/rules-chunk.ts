import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Rules and geometry as the officer's face loads them: built as it is, into one script. */
export async function rulesChunk(): Promise<string> {
  const page = fileURLToPath(new URL('page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: page } },
  });
  const [chunk, ...more] = [built].flat().flatMap((it) => ('output' in it ? it.output : []));
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The rules did not become one script.');
  return chunk.code;
}
