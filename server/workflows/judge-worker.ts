import { parentPort } from 'node:worker_threads';
import { check, type Surroundings } from '../../geodata/rules/index.ts';

// The time for a subject begins when the clipper is loaded.
parentPort!.postMessage('ready');
parentPort!.on('message', (surroundings: Surroundings) => {
  parentPort!.postMessage(check(surroundings));
});
