// Like `worker-entry.mjs`, for threads that calculate: the module named by `workerData.module` in one piece, without tsx, which gives every
// function that is made a name (`keepNames`) and takes a third of the time of code that is mostly small functions; nor does it stay in memory.
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(workerData.module)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
