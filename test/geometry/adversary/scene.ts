import * as fc from 'fast-check';
import { areaM2, judgeTopology, sliver } from '../../../geodata/geometry/index.ts';
import type { Area, Geometry, Position } from '../../../geodata/model/index.ts';
import { offset } from '../shapes.ts';
import { footprints, type Sketch } from './footprints.ts';
import { lines } from './lines.ts';
import { parcels } from './parcels.ts';
import { type Recipe, recipe } from './recipe.ts';

/** Where the law is asked: Medan, Saumlaki, and the far ends of the country. */
export const sites: Record<string, Position> = {
  Medan: [98.67, 3.59],
  Saumlaki: [131.3, -7.97],
  Aceh: [95.3, 5.6],
  Jayapura: [140.7, -2.6],
};

/** One building, and ten parcels and ten lines about it: a hundred triples. */
export interface Scene {
  site: string;
  /** What kind of footprint the building is. */
  kind: string;
  building: Area;
  parcels: Area[];
  lines: Geometry[];
  /** Everything drawn on the way that is no area or too small to be one. */
  refused: Area[];
}

type Pen = (p: Position) => Position;

const penAt = (at: Position, turn: number, digits: number): Pen => {
  const round = (value: number): number => (digits > 14 ? value : Number(value.toFixed(digits)));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return ([x, y]) => {
    const [lon, lat] = offset(at, x * cos - y * sin, x * sin + y * cos);
    return [round(lon), round(lat)];
  };
};

function areaOf(sketch: Sketch, pen: Pen, reversed: boolean): Area {
  const polygons = sketch.map((rings) =>
    rings.map((ring) => {
      const closed = [...ring, ring[0]!].map(pen);
      return reversed ? closed.toReversed() : closed;
    }),
  );
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** As a person's drawing is judged: a sound area, no smaller than what is taken for one. */
const isTaken = (area: Area): boolean => judgeTopology(area, '') === null && areaM2(area) >= sliver.areaM2;

const isLine = (paths: Position[][]): boolean =>
  paths.every((path) => path.some(([x, y]) => x !== path[0]![0] || y !== path[0]![1]));

/** The kinds of a table, beginning with the one that the recipe names: when it gives nothing sound, the next one is drawn. */
function kindsFrom<T>(table: Record<string, T>, kind: number): [string, T][] {
  const all = Object.entries(table);
  const first = kind % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function drawArea(
  kinds: [string, (recipe: Recipe) => Sketch][],
  { reversed }: Recipe,
  own: Recipe,
  pen: Pen,
  refused: Area[],
): { name: string; sketch: Sketch; area: Area } {
  for (const [name, draw] of kinds) {
    const sketch = draw(own);
    const area = areaOf(sketch, pen, reversed);
    if (isTaken(area)) return { name, sketch, area };
    refused.push(area);
  }
  throw new Error('no kind of area was sound');
}

function drawLine(building: Sketch, own: Recipe, pen: Pen): Geometry {
  for (const [, draw] of kindsFrom(lines, own.kind)) {
    const paths = draw(building, own).map((path) => path.map(pen));
    if (!isLine(paths)) continue;
    return paths.length === 1
      ? { type: 'LineString', coordinates: paths[0]! }
      : { type: 'MultiLineString', coordinates: paths };
  }
  throw new Error('no kind of line was one');
}

function draw(
  place: number,
  about: [number, number],
  main: Recipe,
  around: Recipe[],
  along: Recipe[],
): Scene {
  const [site, corner] = Object.entries(sites)[place]!;
  const at = offset(corner, about[0] * 4000, about[1] * 4000);
  const pen = penAt(at, main.turn, main.digits);
  const refused: Area[] = [];
  const house = drawArea(kindsFrom(footprints, main.kind), main, main, pen, refused);
  // One shape in five is rounded in its own way: what was one point then is two, up to a centimetre apart.
  const penOf = (own: Recipe): Pen => (own.dice[8]! < 0.2 ? penAt(at, main.turn, own.digits) : pen);
  return {
    site,
    kind: house.name,
    building: house.area,
    parcels: around.map((own) => {
      const kinds = kindsFrom(parcels, own.kind).map(
        ([name, sketch]): [string, (recipe: Recipe) => Sketch] => [name, (it) => sketch(house.sketch, it)],
      );
      const sized = { ...own, size: own.dice[7]! < 0.7 ? main.size * (0.3 + 2 * own.dice[7]!) : own.size };
      return drawArea(kinds, own, sized, penOf(own), refused).area;
    }),
    lines: along.map((own) =>
      drawLine(house.sketch, { ...own, size: main.size * (0.3 + 2 * own.dice[7]!) }, penOf(own)),
    ),
    refused,
  };
}

const unit = fc.double({ min: -1, max: 1, noNaN: true });
const ten = fc.array(recipe, { minLength: 10, maxLength: 10 });
const scene = fc.tuple(fc.nat(3), fc.tuple(unit, unit), recipe, ten, ten).map((drawn) => draw(...drawn));

/** So many scenes; the same seed gives the same ones. */
export const scenes = (seed: number, count: number): Scene[] => fc.sample(scene, { numRuns: count, seed });
