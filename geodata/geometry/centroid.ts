import type { Geometry, Position } from '../model/index.ts';
import { flatArea, ringArea } from './area-m2.ts';
import { flatten, frameOf } from './frame.ts';
import { isArea, type Path, pathsOf, polygonsOf, type Rings } from './parts.ts';

const mean = (path: Path): Position => {
  const sum = path.reduce((s, [x, y]) => [s[0] + x, s[1] + y] as Position, [0, 0] as Position);
  return [sum[0] / path.length, sum[1] / path.length];
};

function ofPolygons(polygons: Rings[]): Position {
  const area = flatArea(polygons);
  let x = 0;
  let y = 0;
  for (const rings of polygons) {
    rings.forEach((ring, place) => {
      const [ox, oy] = ring[0]!;
      const sign = (place === 0 ? 1 : -1) * Math.sign(ringArea(ring));
      for (let i = 1; i + 1 < ring.length; i++) {
        const [ax, ay] = ring[i]!;
        const [bx, by] = ring[i + 1]!;
        const part = (sign * ((ax - ox) * (by - oy) - (bx - ox) * (ay - oy))) / 2;
        x += (part * (ox + ax + bx)) / 3;
        y += (part * (oy + ay + by)) / 3;
      }
    });
  }
  return [x / area, y / area];
}

/** Centre of mass of an area; the mean of the corners of anything else. Degrees. */
export function centroid(geometry: Geometry): Position {
  const frame = frameOf(geometry);
  const flat = flatten(geometry, frame);
  const heavy = isArea(flat) && flatArea(polygonsOf(flat)) > 0;
  return frame.toDegrees(heavy ? ofPolygons(polygonsOf(flat)) : mean(pathsOf(flat).flat()));
}
