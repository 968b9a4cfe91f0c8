// Worker threads start without tsx: this registers it, then runs the module named by `workerData.module`.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
