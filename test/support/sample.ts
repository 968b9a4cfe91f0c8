import type { SampleCity } from '../../geodata/sample/index.ts';
import { seedSampleCity } from '../../scripts/seed-sample-city.ts';
import type { Store } from '../../server/store/store.ts';
import { sharedStore } from './store.ts';

/** Small enough to be told on both stores, large enough that every planted kind is there. */
const buildings = 1500;
/** The day of the stories. */
export const storyNow = new Date('2026-11-21T03:00:00Z');

let seeded: Promise<{ store: Store; city: SampleCity }> | null = null;

/** The sample city in the shared store, seeded once a run. Read it, do not change it. */
export function sampleInStore(): Promise<{ store: Store; city: SampleCity }> {
  seeded ??= (async () => {
    const store = await sharedStore();
    const city = await seedSampleCity(store, {
      buildings,
      now: storyNow,
      progress: () => undefined,
      tell: () => undefined,
    });
    return { store, city };
  })();
  return seeded;
}
