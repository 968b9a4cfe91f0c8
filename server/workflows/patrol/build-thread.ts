import { parentPort } from 'node:worker_threads';
import type { Road } from '../../../geodata/routes/road.ts';
import { buildRoadGraph } from '../../../geodata/routes/road-graph.ts';

parentPort!.on('message', (roads: Road[]) => {
  parentPort!.postMessage(buildRoadGraph(roads));
});
parentPort!.postMessage('ready');
