import type { Dependencies } from '../dependencies.ts';
import { selectCities } from '../queries/city.ts';
import { selectSweep } from '../queries/sweep-run.ts';
import { cityDay } from '../workflows/city-day.ts';
import { holdSweep } from '../workflows/sweep/run-sweep.ts';

/** What happens within this time is swept together, ms. */
const settleMs = 1_000;
/** How often cities are looked after that nobody was heard from: another process may have changed or left one. */
const roundMs = 60_000;
/** A sweep that failed is not tried again sooner, ms. */
const patienceMs = 600_000;

type Needs = Pick<Dependencies, 'store' | 'clock' | 'ready' | 'log'>;

/**
 * Keeps every city that was swept once in step: a plan that was published or withdrawn, a layer, permits or rules that came or went, and a day that has begun are followed by a
 * sweep of what they touch, and one that its process left is gone on with. Never two at once, whoever else sweeps. Gives the stop; a sweep under way is not waited for.
 */
export function keepSwept(
  { store, clock, ready, log }: Needs,
  { settle = settleMs, round = roundMs }: { settle?: number; round?: number } = {},
): () => void {
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Set<string>();
  const failedAt = new Map<string, number>();

  const look = async (city: string): Promise<void> => {
    if (underWay.has(city) || Date.now() - (failedAt.get(city) ?? -Infinity) < patienceMs) return;
    underWay.add(city);
    try {
      while (await sweepWhatChanged({ store, clock }, city)) failedAt.delete(city);
    } catch (error) {
      failedAt.set(city, Date.now());
      log.error({ err: error, city }, 'a city could not be swept again');
    } finally {
      underWay.delete(city);
    }
  };
  const soon = (city: string): void => {
    if (due.has(city)) return;
    const timer = setTimeout(() => {
      due.delete(city);
      if (ready()) void look(city);
    }, settle);
    due.set(city, timer.unref());
  };
  const all = async (): Promise<void> => {
    if (ready()) for (const { code } of await selectCities(store)) await look(code);
  };

  const deaf = store.listen(soon);
  const rounds = setInterval(() => {
    all().catch((error: unknown) => log.warn({ err: error }, 'cities were not looked after'));
  }, round).unref();
  return () => {
    deaf();
    clearInterval(rounds);
    for (const timer of due.values()) clearTimeout(timer);
  };
}

/** True when something was swept: while it was, more may have changed. */
async function sweepWhatChanged(
  { store, clock }: Pick<Needs, 'store' | 'clock'>,
  city: string,
): Promise<boolean> {
  const last = await selectSweep(store, city);
  if (!last || last.state === 'running') return false;
  const today = await cityDay(store, city, clock());
  if (last.state === 'finished' && !last.outdated && last.asOf >= today) return false;
  const held = await holdSweep(store, { city, today, startedBy: null, resume: true, onlyIfChanged: true });
  await held?.work(() => undefined);
  return held !== null;
}
