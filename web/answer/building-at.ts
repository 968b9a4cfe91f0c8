import { holds } from '../../geodata/geometry/holds.ts';
import { isArea } from '../../geodata/geometry/parts.ts';
import type { Area, CheckAnswer, Circumstances, Geometry, Position } from '../../geodata/model/index.ts';
import { call } from '../data/call.ts';

/** A building of the map, with what the map knows of it. */
export interface MapBuilding {
  id: string;
  geometry: Area;
  known: Circumstances;
}

/** About a metre, in degrees. */
const reach = 1e-5;

/** The building under a point, or null. */
export async function buildingAt(
  city: string,
  [x, y]: Position,
  signal?: AbortSignal,
): Promise<MapBuilding | null> {
  const { features } = await call('get /api/cities/:city/features/:layer', {
    params: { city, layer: 'buildings' },
    query: { bbox: [x - reach, y - reach, x + reach, y + reach].join(','), limit: 20 },
    ...(signal && { signal }),
  });
  return buildingAmong(features, [x, y]);
}

/** The building among some things that a point lies in, or null. */
export async function buildingAmong(
  features: readonly { id: string; geometry: unknown; properties: Record<string, unknown> }[],
  point: Position,
): Promise<MapBuilding | null> {
  // Schemas weigh more than the rest of a face: they come when a building is tapped.
  const { circumstancesOf } = await import('../../geodata/model/circumstances-of.ts');
  for (const { id, geometry, properties } of features) {
    const outline = geometry as Geometry | null;
    if (outline !== null && isArea(outline) && holds(outline, point))
      return { id, geometry: outline, known: circumstancesOf(properties) };
  }
  return null;
}

/** The same question that the sweep of the city asks of it, with the facts as the person at the screen left them. */
export const askBuilding = (
  city: string,
  { geometry }: MapBuilding,
  facts: Circumstances,
  signal: AbortSignal,
): Promise<CheckAnswer> =>
  call('post /api/checks', {
    body: { type: 'Feature', geometry, properties: { ...facts, city } },
    signal,
  });
