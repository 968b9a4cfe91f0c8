import type { Frame } from './frame.ts';
import type { Path, Rings } from './parts.ts';
import { along } from './segments.ts';

/** Degrees of longitude, about 100 m. */
const longest = 0.0009;

const cutUp = (path: Path): Path =>
  path.flatMap((b, i) => {
    const a = path[i - 1];
    const pieces = a ? Math.ceil(Math.abs(b[0] - a[0]) / longest) : 1;
    return pieces <= 1 ? [b] : Array.from({ length: pieces }, (_, k) => along(a!, b, (k + 1) / pieces));
  });

/**
 * Polygons in degrees on the sheet, for overlays. Their edges are straight on the map, as PostGIS overlays them, and bend on the sheet:
 * 0.3 mm in 300 m at 8° south, or 0.05 m² of ground between two halls. So long ones get corners on the way.
 */
export const flattenAsDrawn = (polygons: Rings[], frame: Frame): Rings[] =>
  polygons.map((rings) => rings.map((ring) => cutUp(ring).map(frame.toMetres)));
