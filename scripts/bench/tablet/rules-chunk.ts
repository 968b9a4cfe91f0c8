import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { asProduction } from '../../build-web.ts';

const pages = {
  bench: new URL('page.ts', import.meta.url),
  worker: new URL('../../../web/offline/pack/judge-worker.ts', import.meta.url),
};

/** Rules and geometry as the officer's face loads them into its thread that judges, or as the benchmark does: built into one script. */
export async function rulesChunk(of: keyof typeof pages): Promise<string> {
  const page = fileURLToPath(pages[of]);
  const built = await asProduction(() =>
    build({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: page } },
    }),
  );
  const [chunk, ...more] = [built].flat().flatMap((it) => ('output' in it ? it.output : []));
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The rules did not become one script.');
  return chunk.code;
}
