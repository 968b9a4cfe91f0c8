import { parentPort } from 'node:worker_threads';
import { repair } from '../../geodata/geometry/index.ts';
import type { Area } from '../../geodata/model/index.ts';

// Loading the clipper takes seconds on a busy machine; the time for a feature begins when it is loaded.
parentPort!.postMessage('ready');
parentPort!.on('message', (broken: Area) => {
  try {
    parentPort!.postMessage(repair(broken));
  } catch {
    // The clipper gives up on some tangles; then the feature is refused.
    parentPort!.postMessage({ area: null, change: 1 });
  }
});
