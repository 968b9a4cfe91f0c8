import polylabel from 'polylabel';
import type { Area, Geometry, Position } from '../model/index.ts';
import { flattenAsDrawn } from './as-drawn.ts';
import { boxOf, boxOfPaths, boxWithin, expandBox } from './box.ts';
import { distanceM, pathsNear } from './distance-m.ts';
import { farthestAlong } from './farthest-along.ts';
import { type Frame, frameOf } from './frame.ts';
import { ringsHold } from './holds.ts';
import { nearPart } from './near-part.ts';
import { isArea, type Path, pathsOf, polygonsOf, type Rings } from './parts.ts';
import { along, cutsAlong, metresToPaths } from './segments.ts';

/** Metres by which a deepest point may be missed. */
const precisionM = 0.01;

const held = (polygons: Rings[], p: Position): boolean => polygons.some((rings) => ringsHold(rings, p));

/** The deepest point of each polygon that is thicker than the precision; flat. */
const deepest = (polygons: Rings[]): Position[] =>
  polygons
    .map((rings) => polylabel(rings, precisionM))
    .filter(({ distance }) => distance > 0)
    .map(([x, y]) => [x, y]);

/** How far the farthest point of an outline that lies on the wanted side of borders is from them, metres; 0 when none does. */
function farthestOf(outline: Path[], borders: Path[], wanted: (p: Position) => boolean): number {
  let most = 0;
  for (const path of outline) {
    if (path.length === 1 && wanted(path[0]!)) most = Math.max(most, metresToPaths(path[0]!, borders));
    for (let i = 1; i < path.length; i++) {
      const [a, b] = [path[i - 1]!, path[i]!];
      const cuts = cutsAlong(a, b, borders);
      for (let j = 1; j < cuts.length; j++) {
        const [from, to] = [cuts[j - 1]!, cuts[j]!];
        if (!wanted(along(a, b, (from + to) / 2))) continue;
        most = Math.max(most, farthestAlong(along(a, b, from), along(a, b, to), borders, most));
      }
    }
  }
  return most;
}

/** What of an area and its border matters about a geometry, on a sheet. */
interface Near {
  polygons: Rings[];
  /** All of the geometry lies in the area. */
  covers: boolean;
  borders: Path[];
}

function nearOf(area: Area, geometry: Geometry, frame: Frame): Near {
  const box = boxOf(geometry);
  const near = nearPart(area, expandBox(box, 1));
  return {
    polygons: typeof near === 'string' ? [] : flattenAsDrawn(near, frame),
    covers: near === 'covers',
    borders: flattenAsDrawn([pathsNear(area, box)], frame)[0]!,
  };
}

/** How far the farthest point of a part lies outside of what it should have stayed in, metres. */
export function farthestM(part: Geometry, permitted: Area): number {
  const frame = frameOf(part);
  const { polygons, covers, borders } = nearOf(permitted, part, frame);
  if (covers) return 0;
  const outside = (p: Position): boolean => !held(polygons, p);
  const most = farthestOf(flattenAsDrawn([pathsOf(part)], frame)[0]!, borders, outside);
  if (!isArea(part)) return most;
  // What fills a hole has all its border on that of the hole, and is far outside in the middle all the same.
  const own = flattenAsDrawn(polygonsOf(part), frame);
  const holes = polygons.flatMap(([, ...rings]) => rings.map((ring) => [ring]));
  const middles = [...deepest(own), ...deepest(holes).filter((p) => held(own, p))].filter(outside);
  return middles.reduce((sum, p) => Math.max(sum, metresToPaths(p, borders)), most);
}

/** Signed distance of a geometry to the inside of an area, metres: how deep it reaches in, or minus how far it stays away. */
export function penetrationM(geometry: Geometry, area: Area): number {
  const frame = frameOf(geometry);
  const { polygons, covers, borders } = nearOf(area, geometry, frame);
  if (!covers && polygons.length === 0) return -distanceM(geometry, area);
  const inside = (p: Position): boolean => covers || held(polygons, p);
  const most = farthestOf(flattenAsDrawn([pathsOf(geometry)], frame)[0]!, borders, inside);
  const deep = Math.max(most, ...swallowed(geometry, area, frame).map((p) => metresToPaths(p, borders)));
  return deep > 0 ? deep : -distanceM(geometry, area);
}

/** Deepest points of an area's parts that a geometry may hold with all their border: none of its own outline is inside of them. */
function swallowed(geometry: Geometry, area: Area, frame: Frame): Position[] {
  if (!isArea(geometry)) return [];
  const box = expandBox(boxOf(geometry), 1);
  const small = polygonsOf(area).filter((rings) => boxWithin(boxOfPaths(rings), box));
  if (small.length === 0) return [];
  const own = flattenAsDrawn(polygonsOf(geometry), frame);
  return deepest(flattenAsDrawn(small, frame)).filter((p) => held(own, p));
}
