import { Agent, request } from 'node:http';
import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import { countBuildings, selectBuildingsAt } from '../../server/queries/building.ts';
import type { Store } from '../../server/store/store.ts';
import { type Figure, inParallel, quantile, timed } from './measure.ts';
import { type Place, withStore } from './place.ts';
import { withService } from './service.ts';

/** Asked before anything is measured: the service's code is then compiled, the database's pages are in memory. */
const warmUp = 2000;
const asked = 2000;
const width = 8;
/** Buildings of every so many parts of the city are asked about. */
const places = 300;

/**
 * `POST /api/checks` of a service in a process of its own, with buildings from all over the city: one at a time for the quantiles,
 * eight at once for the rate.
 */
export async function benchChecks(place: Place, city: string, title = 'check'): Promise<Figure[]> {
  const bodies = await withStore(place, (store) => bodiesOf(store, city));
  return withService(place, async (url) => {
    const agent = new Agent({ keepAlive: true });
    const ask = (index: number): Promise<void> =>
      post(agent, `${url}/api/checks`, bodies[index % bodies.length]!);
    await inParallel(warmUp, width, ask);
    const alone = await inParallel(asked, 1, ask);
    const total = await timed(() => inParallel(asked, width, ask));
    agent.destroy();
    const figure = (what: string, value: number, unit: string): Figure => ({
      what: `${title}, ${what}`,
      store: place.kind,
      value,
      unit,
    });
    return [
      figure('warm, p50', quantile(alone, 0.5), 'ms'),
      figure('warm, p99', quantile(alone, 0.99), 'ms'),
      figure(`${width} at once`, (asked / total) * 1000, '/s'),
    ];
  });
}

async function bodiesOf(store: Store, city: string): Promise<string[]> {
  const count = await countBuildings(store, city);
  const asked = Array.from({ length: places }, (_, i) => Math.floor((i * count) / places));
  const buildings = await selectBuildingsAt(store, city, asked);
  return buildings.map(({ geometry, properties }) =>
    JSON.stringify({ type: 'Feature', geometry, properties: { ...circumstancesOf(properties), city } }),
  );
}

/** As a browser asks, but for the cost of its `fetch`, which the service would have to share the processor with. */
const post = (agent: Agent, url: string, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'accept-encoding': 'gzip, deflate, br',
    };
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.on('error', reject).on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`check answered ${answer.statusCode}`));
      });
      answer.resume();
    });
    sent.on('error', reject).end(body);
  });
