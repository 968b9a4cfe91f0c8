import type { Area, Geometry, Position } from '../model/index.ts';

/** A closed ring, or the positions of a line. */
export type Path = Position[];
/** Shell first, then holes. */
export type Rings = Path[];

/** The polygons of an area. */
export const polygonsOf = (area: Area): Rings[] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/** One polygon as Polygon, several as MultiPolygon, none as null. */
export function areaOf(polygons: Rings[]): Area | null {
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** True for what covers ground. */
export const isArea = (geometry: Geometry): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Every run of positions: rings, lines, or the point alone. */
export function pathsOf(geometry: Geometry): Path[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

type Nested = Position | Nested[];

// A function of its own, not a closure in mapPositions: naming a closure anew at every call costs more than moving a footprint.
const moved = (nested: Nested, move: (position: Position) => Position): Nested =>
  typeof nested[0] === 'number'
    ? move(nested as Position)
    : (nested as Nested[]).map((inner) => moved(inner, move));

/** The same geometry with every position moved. */
export const mapPositions = <G extends Geometry>(geometry: G, move: (position: Position) => Position): G =>
  ({ type: geometry.type, coordinates: moved(geometry.coordinates, move) }) as G;
