import type { Position } from '../../geodata/model/index.ts';
import { buildingAmong, buildingAt, type MapBuilding } from '../answer/building-at.ts';
import { packFeatures } from '../offline/pack/features-in.ts';

/** The building under a point, or null: as the server has it, and without a network as the pack does. */
export const buildingHere = (
  city: string,
  point: Position,
  signal: AbortSignal,
): Promise<MapBuilding | null> =>
  buildingAt(city, point, signal).catch(async (problem) => {
    if (signal.aborted) throw problem;
    const [x, y] = point;
    return buildingAmong(await packFeatures('buildings', [x, y, x, y]), point);
  });
