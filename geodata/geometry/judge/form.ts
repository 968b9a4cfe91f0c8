import { valid } from 'geojson-validation';
import { malformed, type Problem } from './problem.ts';

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Levels of arrays around the positions. */
const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
export const geometryTypes = [...Object.keys(depths), 'GeometryCollection'];
const allTypes = [...geometryTypes, 'Feature', 'FeatureCollection'];

/** Members that would change what an object means (RFC 7946, 7.1). */
const misplaced: Record<string, string[]> = {
  Feature: ['features', 'coordinates', 'geometries'],
  FeatureCollection: ['geometry', 'properties', 'coordinates', 'geometries'],
  geometry: ['geometry', 'properties', 'features'],
};

const first = <T>(items: T[], judge: (item: T, index: number) => Problem | null): Problem | null => {
  for (const [index, item] of items.entries()) {
    const problem = judge(item, index);
    if (problem) return problem;
  }
  return null;
};

function judgePosition(position: unknown[], at: string): Problem | null {
  const bad = first(position, (value, i) => {
    if (typeof value !== 'number') return malformed('not-a-number', `${at}/${i}`, { found: typeName(value) });
    return Number.isFinite(value) ? null : malformed('not-finite', `${at}/${i}`);
  });
  return bad ?? (position.length < 2 ? malformed('coordinates-form', at, { found: position.length }) : null);
}

function judgeLevel(value: unknown, depth: number, at: string): Problem | null {
  if (!Array.isArray(value)) return malformed('coordinates-form', at, { found: typeName(value) });
  return depth === 0
    ? judgePosition(value, at)
    : first(value, (inner, i) => judgeLevel(inner, depth - 1, `${at}/${i}`));
}

function judgeRing(ring: number[][], at: string): Problem | null {
  if (ring.length < 4) return malformed('ring-short', at, { found: ring.length });
  return ring[0]!.join() === ring.at(-1)!.join() ? null : malformed('ring-open', at);
}

function judgePaths(type: string, coordinates: unknown, at: string): Problem | null {
  const line = (path: number[][], where: string): Problem | null =>
    path.length < 2 ? malformed('line-short', where, { found: path.length }) : null;
  const rings = (polygon: number[][][], where: string): Problem | null =>
    first(polygon, (ring, i) => judgeRing(ring, `${where}/${i}`));
  if (type === 'LineString') return line(coordinates as number[][], at);
  if (type === 'MultiLineString')
    return first(coordinates as number[][][], (path, i) => line(path, `${at}/${i}`));
  if (type === 'Polygon') return rings(coordinates as number[][][], at);
  if (type === 'MultiPolygon')
    return first(coordinates as number[][][][], (polygon, i) => rings(polygon, `${at}/${i}`));
  return null;
}

function judgeGeometryForm(geometry: Bag, at: string): Problem | null {
  const type = geometry.type as string;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometry.geometries))
      return malformed(
        Object.hasOwn(geometry, 'geometries') ? 'member-type' : 'member-missing',
        `${at}/geometries`,
        { expected: 'array' },
      );
    return first(geometry.geometries, (inner, i) =>
      judgeObject(inner, `${at}/geometries/${i}`, geometryTypes),
    );
  }
  if (!Object.hasOwn(geometry, 'coordinates')) return malformed('member-missing', `${at}/coordinates`);
  const { coordinates } = geometry;
  if (Array.isArray(coordinates) && coordinates.length === 0) return null;
  return (
    judgeLevel(coordinates, depths[type]!, `${at}/coordinates`) ??
    judgePaths(type, coordinates, `${at}/coordinates`)
  );
}

function judgeFeatureForm(feature: Bag, at: string): Problem | null {
  for (const member of ['geometry', 'properties']) {
    if (!Object.hasOwn(feature, member)) return malformed('member-missing', `${at}/${member}`);
  }
  if (feature.properties !== null && !isBag(feature.properties)) {
    return malformed('member-type', `${at}/properties`, {
      expected: 'object',
      found: typeName(feature.properties),
    });
  }
  if (Object.hasOwn(feature, 'id') && !['string', 'number'].includes(typeof feature.id)) {
    return malformed('member-type', `${at}/id`, { expected: 'string', found: typeName(feature.id) });
  }
  return feature.geometry === null ? null : judgeObject(feature.geometry, `${at}/geometry`, geometryTypes);
}

function judgeBbox(bbox: unknown, at: string): Problem | null {
  const right =
    Array.isArray(bbox) && [4, 6].includes(bbox.length) && bbox.every((value) => typeof value === 'number');
  return right ? null : malformed('bbox-form', at);
}

function judgeObject(value: unknown, at: string, types: string[]): Problem | null {
  if (!isBag(value)) return malformed('not-object', at, { found: typeName(value) });
  if (!Object.hasOwn(value, 'type')) return malformed('member-missing', `${at}/type`);
  const type = value.type;
  if (typeof type !== 'string' || !types.includes(type)) {
    return malformed('type-unknown', `${at}/type`, {
      found: typeof type === 'string' ? type.slice(0, 40) : typeName(type),
    });
  }
  const wrong = (misplaced[type] ?? misplaced.geometry!).find((member) => Object.hasOwn(value, member));
  if (wrong) return malformed('member-misplaced', `${at}/${wrong}`, { type });
  const bbox = Object.hasOwn(value, 'bbox') ? judgeBbox(value.bbox, `${at}/bbox`) : null;
  if (bbox) return bbox;
  if (type === 'Feature') return judgeFeatureForm(value, at);
  if (type === 'FeatureCollection') {
    if (!Array.isArray(value.features))
      return malformed(
        Object.hasOwn(value, 'features') ? 'member-type' : 'member-missing',
        `${at}/features`,
        { expected: 'array' },
      );
    return first(value.features, (feature, i) => judgeObject(feature, `${at}/features/${i}`, ['Feature']));
  }
  return judgeGeometryForm(value, at);
}

/** Legal by the RFC (a geometry without coordinates) but an error to geojson-validation. */
const hasEmptyCoordinates = (text: string): boolean =>
  text.includes('"coordinates":[]') || text.includes('[[]]');

/** Is it GeoJSON at all? Our walk names the place; geojson-validation is the second opinion. Size must have been judged first: both recurse. */
export function judgeForm(input: unknown): Problem | null {
  const problem = judgeObject(input, '', allTypes);
  if (problem) return problem;
  try {
    const said = valid(input, true);
    if (said.length === 0 || hasEmptyCoordinates(JSON.stringify(input))) return null;
    return malformed('form', '', { said: said[0]!.slice(0, 200) });
  } catch {
    // It reads past the end of empty rings, which our walk has allowed for.
    return hasEmptyCoordinates(JSON.stringify(input)) ? null : malformed('form', '');
  }
}
