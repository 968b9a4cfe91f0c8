import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Road } from '../../../geodata/routes/road.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';

/** Makes a road graph in a thread of its own, ended afterwards: the roads of a large city take seconds, in which nobody else would be answered. */
export async function buildAside(roads: readonly Road[]): Promise<RoadGraph> {
  const worker = new Worker(new URL('../../bundled-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./build-thread.ts', import.meta.url).href },
  });
  try {
    await once(worker, 'message');
    worker.postMessage(roads);
    // an error in the thread is thrown here
    const [graph] = await once(worker, 'message');
    return graph as RoadGraph;
  } finally {
    await worker.terminate();
  }
}
