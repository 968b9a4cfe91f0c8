import type { CheckAnswer, Position } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { call } from '../data/call.ts';
import { cityToday } from '../data/when.ts';

/** Asks what may be built at a place, as if building began today, then what the plan says of the zone there; tells each as it comes. Nothing is stored by the service. */
export async function askPlace(
  place: { point: Position; city: string | null; accuracyM: number | null },
  tell: (told: { answer: CheckAnswer } | { sheet: ZoneSheet }) => void,
  signal: AbortSignal,
): Promise<void> {
  const { point, city, accuracyM } = place;
  const answer = await call('post /api/checks', {
    body: {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: point },
      properties: {
        ...(city ? { city } : {}),
        ...(accuracyM === null ? {} : { accuracyM }),
        builtOn: cityToday(),
      },
    },
    signal,
  });
  tell({ answer });
  const zone = answer.zones[0];
  if (!zone || !answer.city) return;
  tell({
    sheet: await call('get /api/cities/:city/zones/:id', {
      params: { city: answer.city, id: zone.id },
      signal,
    }),
  });
}
