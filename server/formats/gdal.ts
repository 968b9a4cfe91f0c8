import { Worker } from 'node:worker_threads';
import { FileRefusal } from './feature-file.ts';
import type { GdalAnswer, GdalJob, GdalLayer } from './gdal-job.ts';

/** Time for decoding one file, ms: 600,000 buildings as Shapefile take about 30 s. */
const ordinaryBudget = 300_000;
const memoryMegabytes = 1536;

/** Distributes over unions, so that both kinds of job keep their own fields. */
type Asked<Job> = Job extends unknown ? Omit<Job, 'memoryMegabytes'> : never;

/** Runs one GDAL job in a thread of its own, which is ended when it overstays; throws {@link FileRefusal} when the file is at fault. */
export async function runGdal(job: Asked<GdalJob>, budgetMs = ordinaryBudget): Promise<GdalLayer[]> {
  const worker = new Worker(new URL('../worker-entry.mjs', import.meta.url), {
    workerData: {
      module: new URL('./gdal-worker.ts', import.meta.url).href,
      job: { ...job, memoryMegabytes },
    },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<GdalAnswer | 'late'>((resolve, reject) => {
      timer = setTimeout(() => resolve('late'), budgetMs);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`GDAL worker ended with ${code}`)));
    });
    if (answer === 'late')
      throw new FileRefusal({ code: 'out-of-time', figures: { seconds: budgetMs / 1000 } });
    if (!('error' in answer)) return answer.layers;
    if (answer.error === 'memory') throw new FileRefusal({ code: 'out-of-memory' });
    throw new FileRefusal({ code: 'unreadable', figures: { detail: answer.detail } });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
