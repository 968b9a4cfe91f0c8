import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { localFiles } from '../../server/files/local-files.ts';
import { listen } from '../../server/http/listen.ts';
import { createLog } from '../../server/log.ts';
import { selectBuildings } from '../../server/queries/sweep.ts';
import type { Store } from '../../server/store/store.ts';
import { circumstancesOf } from '../../server/workflows/sweep-city.ts';
import { type Figure, inParallel, quantile, timed } from './measure.ts';

const sampleSize = 600;

/** `POST /api/checks` over loopback with the city's own buildings: one at a time for the quantiles, eight at once for the rate. */
export async function benchChecks(store: Store, city: string, folder: string): Promise<Figure[]> {
  const config = readConfig({ RATE_LIMITS: 'off', LOG_LEVEL: 'silent' });
  const app = createApp({
    store,
    config,
    log: createLog(config),
    files: localFiles(folder),
    clock: () => new Date(),
    ready: () => true,
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const address = `${listening.url}/api/checks`;
  const bodies = (await selectBuildings(store, city, null, sampleSize)).map(({ geometry, properties }) =>
    JSON.stringify({ type: 'Feature', geometry, properties: { ...circumstancesOf(properties), city } }),
  );
  const ask = async (index: number): Promise<void> => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodies[index % bodies.length]!,
    });
    if (answer.status !== 200) throw new Error(`check answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  try {
    await inParallel(100, 4, ask);
    const alone = await inParallel(sampleSize, 1, ask);
    const total = await timed(() => inParallel(sampleSize * 2, 8, ask));
    return [
      { what: 'check, warm, p50', store: store.kind, value: quantile(alone, 0.5), unit: 'ms' },
      { what: 'check, warm, p99', store: store.kind, value: quantile(alone, 0.99), unit: 'ms' },
      { what: 'checks, 8 at once', store: store.kind, value: ((sampleSize * 2) / total) * 1000, unit: '/s' },
    ];
  } finally {
    await listening.close();
  }
}
