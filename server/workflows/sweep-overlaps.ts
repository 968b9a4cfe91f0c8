import { countBuildings } from '../queries/building.ts';
import { type Overlap, selectOverlaps } from '../queries/overlap.ts';
import type { Store } from '../store/store.ts';
import { cityDay } from './city-day.ts';

const chunk = 500;

/** Every building × zone overlap of the plan in force, in file order, a chunk at a time so that nobody waits behind it. */
export async function* sweepOverlaps(
  store: Store,
  city: string,
  now: Date,
): AsyncGenerator<{ overlaps: Overlap[]; share: number }> {
  const total = await countBuildings(store, city);
  const today = await cityDay(store, city, now);
  for (let from = 0; from < total; from += chunk) {
    const overlaps = await selectOverlaps(store, city, today, from, from + chunk);
    yield { overlaps, share: Math.min(1, (from + chunk) / total) };
  }
}
