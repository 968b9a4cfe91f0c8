import type { Store } from '../../server/store/store.ts';
import { sweepVerdicts } from '../../server/workflows/sweep-city.ts';
import type { Figure } from './measure.ts';

/** Long enough for a steady rate, ms. */
const patience = 60_000;

/** Buildings a second of the product's own sweep by all rules, from its beginning for as long as we have patience. */
export async function benchSweep(store: Store, city: string): Promise<Figure[]> {
  const began = performance.now();
  let swept = 0;
  for await (const { buildings } of sweepVerdicts(store, city, new Date())) {
    swept += buildings.length;
    if (performance.now() - began > patience) break;
  }
  const seconds = (performance.now() - began) / 1000;
  return [{ what: 'sweep, all rules', store: 'postgres', value: swept / seconds, unit: '/s' }];
}
