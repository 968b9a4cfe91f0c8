import type { RawFeature, RawGeometry } from './feature-file.ts';

type Pair = [number, number];
type Project = (xy: Pair) => Pair;

/** How deep the arrays of each GeoJSON type nest above a position. */
const nesting: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

class Malformed extends Error {}

/**
 * Reads a geometry's numbers: two finite ones a position (heights are dropped), projected to WGS 84.
 * Says what is malformed; rings, extent and topology are judged later.
 */
export function readGeometry(
  geometry: unknown,
  project: Project | null,
  firstRaw: (xy: Pair) => void,
): Pick<RawFeature, 'geometry' | 'own' | 'problem'> {
  if (geometry === null || geometry === undefined) return { geometry: null };
  const { type, coordinates } = geometry as Partial<RawGeometry>;
  const depth = typeof type === 'string' ? nesting[type] : undefined;
  if (typeof type !== 'string' || depth === undefined) {
    return { geometry: null, problem: { code: 'bad-geometry', figures: { detail: `type ${String(type)}` } } };
  }
  const position = (value: unknown): Pair => {
    if (!Array.isArray(value) || value.length < 2) throw new Malformed(`${type}: ${excerpt(value)}`);
    const x: unknown = value[0];
    const y: unknown = value[1];
    if (!isFiniteNumber(x) || !isFiniteNumber(y)) throw new Malformed(`${type}: ${excerpt(value)}`);
    firstRaw([x, y]);
    if (!project) return [x, y];
    const placed = project([x, y]);
    if (!placed.every(Number.isFinite)) throw new RangeError();
    return placed;
  };
  const walk = (value: unknown, level: number): unknown => {
    if (level === 0) return position(value);
    if (!Array.isArray(value)) throw new Malformed(`${type}: ${excerpt(value)}`);
    return value.map((item) => walk(item, level - 1));
  };
  try {
    const read = { geometry: { type, coordinates: walk(coordinates, depth) } };
    return project ? { ...read, own: { type, coordinates } } : read;
  } catch (error) {
    if (error instanceof Malformed) {
      return { geometry: null, problem: { code: 'bad-geometry', figures: { detail: error.message } } };
    }
    return { geometry: null, problem: { code: 'not-projectable' } };
  }
}

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const excerpt = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);
