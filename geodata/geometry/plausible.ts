import type { Position } from '../model/index.ts';
import { flatArea } from './area-m2.ts';
import { ringsHold } from './holds.ts';
import type { Rings } from './parts.ts';
import { metresToPaths } from './segments.ts';

export type OverlayVerb = 'intersect' | 'difference' | 'union';

/** Metres: corners this near to a border may fall on either side of it. */
const clearM = 0.02;

const held = (p: Position, polygons: Rings[]): boolean => polygons.some((rings) => ringsHold(rings, p));

/** True when a position lies on the wanted side of a border and not near it. */
const clearlyOn = (p: Position, wanted: 'in' | 'out', polygons: Rings[]): boolean =>
  held(p, polygons) === (wanted === 'in') && metresToPaths(p, polygons.flat()) >= clearM;

/** True when an answer has every corner of `polygons` that lies clearly in, or out of, each of the other areas. Nearly all are corners of the answer too. */
function keepsCorners(polygons: Rings[], wanted: 'in' | 'out', others: Rings[][], answer: Rings[]): boolean {
  const corners = answer.flat(2);
  const isCorner = ([x, y]: Position): boolean =>
    corners.some(([u, v]) => Math.abs(u - x) < clearM && Math.abs(v - y) < clearM);
  return polygons
    .flat(2)
    .every(
      (p) =>
        isCorner(p) || !others.every((other) => clearlyOn(p, wanted, other)) || !clearlyOn(p, 'out', answer),
    );
}

/** Areas no true answer can break. */
function withinBounds(verb: OverlayVerb, a: Rings[], others: Rings[][], answer: Rings[]): boolean {
  const of = flatArea(a);
  const rest = others.map(flatArea);
  const got = flatArea(answer);
  const slack = 1e-3 + 1e-7 * (of + Math.max(...rest));
  if (verb === 'intersect') return got <= Math.min(of, ...rest) + slack;
  return got <= of + slack && got >= of - rest.reduce((x, y) => x + y, 0) - slack;
}

/**
 * Whether an overlay's answer can be true. Clippers lose whole parts without a word (Turf's issue 2932), so every corner that must be
 * in the answer is looked for. A union may repair an area that overlaps itself: of that we know nothing.
 */
export function plausible(verb: OverlayVerb, a: Rings[], others: Rings[][], answer: Rings[]): boolean {
  if (verb === 'union') return true;
  if (!withinBounds(verb, a, others, answer)) return false;
  if (verb === 'difference') return keepsCorners(a, 'out', others, answer);
  const all = [a, ...others];
  return all.every((one) =>
    keepsCorners(
      one,
      'in',
      all.filter((other) => other !== one),
      answer,
    ),
  );
}
