import { plainOverlay } from '../../server/queries/plain-overlay.ts';
import type { Store } from '../../server/store/store.ts';
import { type Figure, timed } from './measure.ts';

/** What a sweep must not be slower than. */
export async function benchPlainOverlay(store: Store, city: string, today: string): Promise<Figure[]> {
  let buildings = 0;
  const took = await timed(async () => {
    buildings = await store.transaction((tx) => plainOverlay(tx, city, today), { budget: 'maintenance' });
  });
  return [
    {
      what: 'ST_Intersection, zones and permits',
      store: 'postgres',
      value: (buildings / took) * 1000,
      unit: '/s',
    },
  ];
}
