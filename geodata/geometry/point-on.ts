import { pointOnFeature } from '@turf/turf';
import type { Geometry, Position } from '../model/index.ts';
import { centroid } from './centroid.ts';
import { holds } from './holds.ts';
import { isArea } from './parts.ts';

/** A place for a label that lies on the geometry: its centre of mass when that does, else a point of Turf's choice. */
export function pointOn(geometry: Geometry): Position {
  const centre = centroid(geometry);
  if (isArea(geometry) && holds(geometry, centre)) return centre;
  const [x, y] = pointOnFeature(geometry).geometry.coordinates;
  return [x!, y!];
}
