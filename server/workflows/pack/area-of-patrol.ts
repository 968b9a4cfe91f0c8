import { boxOf, expandBox } from '../../../geodata/geometry/index.ts';
import type { Area, Patrol } from '../../../geodata/model/index.ts';

/** Around its stops, a patrol without an area of its own sees so far, metres. */
const aroundM = 300;

/** What a patrol takes along: its own area, else the box of its stops and its office. */
export function areaOfPatrol({ area, office, stops }: Patrol): { name: string; geometry: Area } {
  if (area) return area;
  const places = [office, ...stops.map(({ position }) => position)];
  const [west, south, east, north] = expandBox(
    boxOf({ type: 'MultiLineString', coordinates: [[...places, office]] }),
    aroundM,
  );
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { name: '', geometry: { type: 'Polygon', coordinates: [ring] } };
}
