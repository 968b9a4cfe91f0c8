import type { Logger } from 'pino';
import type { SweepRun } from '../../geodata/wire/sweep.ts';
import { selectSweep } from '../queries/sweep-run.ts';
import type { Store } from '../store/store.ts';
import { holdSweep, type SweepOrder } from '../workflows/sweep/run-sweep.ts';

/** Begins or goes on with a sweep and answers at once; the work goes on behind it. One that is under way already is given as it is. */
export async function sweepAside(store: Store, order: SweepOrder, log: Logger): Promise<SweepRun> {
  const held = await holdSweep(store, order);
  held
    ?.work(() => undefined)
    .catch((error: unknown) => log.error({ err: error, city: order.city }, 'a sweep stopped'));
  return (await selectSweep(store, order.city))!;
}
