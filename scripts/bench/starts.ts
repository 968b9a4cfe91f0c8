import type { Figure } from './measure.ts';
import type { Place } from './place.ts';
import { withService } from './service.ts';

/** `npm start` until it tells its address, on an empty folder (with the sample city) and again. */
export async function benchStarts(place: Place): Promise<Figure[]> {
  const cold = await untilServing(place);
  const warm = await untilServing(place);
  return [
    { what: 'start, cold', store: place.kind, value: cold / 1000, unit: 's' },
    { what: 'start, warm', store: place.kind, value: warm / 1000, unit: 's' },
  ];
}

function untilServing(place: Place): Promise<number> {
  const began = performance.now();
  return withService(place, async () => performance.now() - began);
}
