import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { type Answer, type Ask, brokenOff } from './embedded-messages.ts';
import { parsers } from './parsers.ts';

const { dataDir, dump } = workerData as { dataDir: string; dump: Uint8Array | null };
const port = parentPort!;

const db = await PGlite.create({
  dataDir,
  extensions: { postgis },
  parsers,
  ...(dump ? { loadDataDir: new Blob([dump as Uint8Array<ArrayBuffer>]) } : {}),
});
// A part of the journal that is done with is removed, not kept under another name for later with all that it tells.
await db.exec('set wal_recycle = off');
port.postMessage({ id: 0, rows: [] } satisfies Answer);

port.on('message', async (ask: Ask) => {
  try {
    port.postMessage({ id: ask.id, rows: await perform(ask) } satisfies Answer);
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    port.postMessage({ id: ask.id, error: { message, code } } satisfies Answer);
  }
});

async function perform(ask: Ask): Promise<unknown[]> {
  switch (ask.kind) {
    case 'query':
      return answered(await db.query(ask.text, ask.values));
    case 'script':
      await db.exec(ask.text);
      return [];
    case 'dump':
      return [new Uint8Array(await (await db.dumpDataDir('gzip')).arrayBuffer())];
    case 'close':
      await db.close();
      return [];
  }
}

/** When a geometry function gives up, the engine ends the statement without error and without its closing word: that is no answer, least of all "nothing found". */
function answered(result: { rows: unknown[] }): unknown[] {
  if (!('command' in result))
    throw Object.assign(new Error('The engine broke the statement off without saying why.'), {
      code: brokenOff,
    });
  return result.rows;
}
