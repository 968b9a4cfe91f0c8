import type { SampleFeature, SampleLine, SamplePoint } from './feature.ts';
import type { Ground } from './ground.ts';
import type { Place } from './places.ts';
import {
  add,
  boxesMeet,
  boxOf,
  distance,
  holds,
  left,
  ringToLine,
  sub,
  toLine,
  toPlane,
  toPolygon,
  toPosition,
  unit,
  type Vec,
} from './plane.ts';
import { idOf, randomOf } from './random.ts';

/** What national law asks for, metres (PP 38/2011, Perpres 51/2016); the sample's own count, on purpose apart from the rules. */
const setbackM = { lake: 50, spring: 200, coast: 100 } as const;

/** Metres beyond its setback within which a water still speaks: there nothing is built, or it is clear. */
const beyondM = 5;

/** Something with a setback around it as a place. `shore` is one point, a line or a closed ring. */
function setback(shore: readonly Vec[], widthM: number, more: Omit<Place, 'near' | 'depthM'>): Place {
  const reach = boxOf(shore);
  const line = shore.length === 1 ? [shore[0]!, shore[0]!] : shore;
  const place: Place = {
    near: (box) => (boxesMeet(reach, box, widthM + beyondM) ? place : null),
    depthM: (footprint) => widthM - ringToLine(footprint, line),
    ...more,
  };
  return place;
}

/** A pond in the middle of a block. */
export function lakeAt(seed: number, index: number, centre: Vec): { feature: SampleFeature; place: Place } {
  const random = randomOf(seed, 811, index);
  const ring = Array.from({ length: 24 }, (_, i): Vec => {
    const turn = (i / 24) * 2 * Math.PI;
    const radius = 17 + 2.5 * Math.sin(2 * turn + index) + random.between(-0.6, 0.6);
    return [centre[0] + 1.3 * radius * Math.cos(turn), centre[1] + radius * Math.sin(turn)];
  });
  const shore = [...ring, ring[0]!];
  return {
    feature: {
      id: idOf(seed, 'lake', index),
      sourceId: `D-${index}`,
      geometry: toPolygon([ring]),
      properties: { name: `Embung contoh ${index + 1}` },
    },
    place: setback(shore, setbackM.lake, {
      takes: (land) =>
        land.some((p) => holds(ring, p)) || ring.some((p) => holds(land, p)) || ringToLine(land, shore) < 4,
      cases: ['lake-setback', 'lake-age-unknown', 'legacy-lake'],
      every: 3,
      most: 15,
    }),
  };
}

/** A spring, whose wide setback is mostly kept free. */
export function springAt(seed: number, index: number, at: Vec): { feature: SamplePoint; place: Place } {
  return {
    feature: {
      id: idOf(seed, 'spring', index),
      sourceId: `MA-${index}`,
      geometry: { type: 'Point', coordinates: toPosition(at) },
      properties: { name: `Mata air contoh ${index + 1}` },
    },
    place: setback([at], setbackM.spring, {
      takes: (land) => holds(land, at) || land.some((p) => distance(p, at) < 6),
      cases: ['spring-setback', 'spring-age-unknown', 'legacy-spring'],
      every: 4,
      most: 18,
    }),
  };
}

/** Where the city ends at the sea, and how far off its last street the highest tide comes. */
const seaFrom = toPlane(98.67, 3.768)[1];
const beachM = 14;

/** The coast: the northern border of the city, a little off shore, with the sea on its right. */
function shoreOf({ outlineOf }: Ground): Vec[] {
  const outer = outlineOf(() => true)[0]![0]!;
  const isSea = ([, north]: Vec): boolean => north > seaFrom;
  const inland = outer.findIndex((p) => !isSea(p));
  const runs: Vec[][] = [[]];
  for (const p of [...outer.slice(inland), ...outer.slice(0, inland)]) {
    if (isSea(p)) runs.at(-1)!.push(p);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const run = runs.reduce((longest, other) => (other.length > longest.length ? other : longest));
  return run.map((p, i) => {
    const heading = unit(sub(run[Math.min(run.length - 1, i + 1)]!, run[Math.max(0, i - 1)]!));
    return add(p, left(heading), -beachM);
  });
}

const onCoast = {
  cases: ['coast-setback', 'coast-age-unknown', 'legacy-coast'],
  every: 5,
  most: Infinity,
} as const satisfies Partial<Place>;

export function coastOf(ground: Ground): { feature: SampleLine; place: Place } {
  const shore = shoreOf(ground);
  const pieces = shore.slice(1).map((p, i) => [shore[i]!, p]);
  const whole = setback(shore, setbackM.coast, onCoast);
  return {
    feature: {
      id: idOf(ground.seed, 'coast', 0),
      sourceId: 'G-0',
      geometry: toLine(shore),
      properties: { name: 'Garis pasang tertinggi (contoh)' },
    },
    place: {
      ...whole,
      // only the stretch that runs past a block is held against its houses
      near: (box) => {
        const close = pieces.map((piece) => boxesMeet(boxOf(piece), box, setbackM.coast + beyondM));
        const [first, last] = [close.indexOf(true), close.lastIndexOf(true)];
        return first < 0 ? null : setback(shore.slice(first, last + 2), setbackM.coast, onCoast);
      },
    },
  };
}
