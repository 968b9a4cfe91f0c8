import type { Area, Geometry, Position } from '../../model/index.ts';
import { areaM2, ringArea } from '../area-m2.ts';
import { sliver } from '../overlay.ts';
import { isArea, mapPositions, pathsOf, polygonsOf } from '../parts.ts';
import { judgeForm } from './form.ts';
import { judgePlace } from './place.ts';
import { type Judged, type Limits, type Problem, uncheckable, warning } from './problem.ts';
import { judgeSize } from './size.ts';
import { judgeTopology } from './topology.ts';

const supported = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

interface Formed {
  type: string;
  coordinates: unknown[];
}

const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

const hasEmpty = ({ coordinates }: Formed): boolean =>
  coordinates.length === 0 || coordinates.some((part) => Array.isArray(part) && part.length === 0);

function judgeExtent(geometry: Geometry, at: string): Problem | null {
  if (isArea(geometry)) return areaM2(geometry) < sliver.areaM2 ? uncheckable('no-area', at) : null;
  const flat = pathsOf(geometry).find(
    (path) => path.length > 1 && path.every(([x, y]) => x === path[0]![0] && y === path[0]![1]),
  );
  return flat ? uncheckable('line-collapsed', at) : null;
}

const turnsRight = (area: Area): boolean =>
  polygonsOf(area).every((rings) =>
    rings.every((ring, i) => (i === 0 ? ringArea(ring) >= 0 : ringArea(ring) <= 0)),
  );

function warningsOf(geometry: Geometry, sent: Formed, at: string): Problem[] {
  const deep = JSON.stringify(sent.coordinates)
    .split(/[[\]]+/)
    .some((numbers) => numbers.split(',').filter(Boolean).length > 2);
  return [
    ...(isArea(geometry) && !turnsRight(geometry) ? [warning('right-hand-rule', at)] : []),
    ...(deep ? [warning('extra-dimensions', at)] : []),
  ];
}

/** Judges well-formed GeoJSON geometry: type, place, limits, topology. */
export function judgeFormed(sent: Formed, limits: Limits, at: string): Judged<Geometry> {
  if (!supported.includes(sent.type))
    return refused(uncheckable('type-unsupported', `${at}/type`, { found: sent.type }));
  const where = `${at}/coordinates`;
  if (hasEmpty(sent)) return refused(uncheckable('empty', where));
  const geometry = mapPositions(sent as Geometry, ([x, y]): Position => [x, y]);
  const rings = isArea(geometry) ? pathsOf(geometry).length : 0;
  const problem =
    judgePlace(geometry, limits, where) ??
    (rings > limits.rings ? uncheckable('too-many-rings', where, { limit: limits.rings }) : null) ??
    (isArea(geometry) ? judgeTopology(geometry, where) : null) ??
    judgeExtent(geometry, where);
  return problem
    ? refused(problem)
    : { ok: true, value: geometry, warnings: warningsOf(geometry, sent, where) };
}

/** Judges a bare geometry from outside. Nothing is repaired; heights are dropped. */
export function judgeGeometry(input: unknown, limits: Limits): Judged<Geometry> {
  const problem = judgeSize(input, limits) ?? judgeForm(input);
  return problem ? refused(problem) : judgeFormed(input as Formed, limits, '');
}
