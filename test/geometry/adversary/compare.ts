import {
  areaM2,
  boxOf,
  boxWithin,
  difference,
  distanceM,
  expandBox,
  farthestM,
  holds,
  intersect,
  lineWithinM,
  overlapM2,
  penetrationM,
  polygonsOf,
} from '../../../geodata/geometry/index.ts';
import type { Area, Geometry } from '../../../geodata/model/index.ts';
import { type BuildingSaid, band, type PairSaid } from './oracle.ts';
import type { Scene } from './scene.ts';

/** Two figures that lie farther apart than the band. */
export interface Disagreement {
  figure: string;
  ours: number | boolean | null;
  /** From and to. */
  theirs: [number | boolean | null, number | boolean | null];
  /** What was asked about, as GeoJSON. */
  shapes: Geometry[];
}

type Tell = (disagreement: Disagreement) => void;

/** Ours must lie between two figures of theirs, give or take the band. */
const between = (
  tell: Tell,
  figure: string,
  ours: number,
  [from, to]: [number, number],
  room: number,
  shapes: Geometry[],
): void => {
  // Written so that NaN disagrees.
  if (!(ours >= from - room && ours <= to + room)) tell({ figure, ours, theirs: [from, to], shapes });
};

/** `distanceM` looks for the nearest points where `geography` does, on a sphere: what it finds may be this much farther than the nearest. */
const sphere = 1.0068;

/** What has all its border on the other's is as deep in it as the circle of its area at most, metres. */
const circle = (m2: number): number => Math.sqrt(m2 / Math.PI);

/** A part of the parcel may lie in the building with all its border. */
const maySwallow = (building: Area, parcel: Area): boolean =>
  polygonsOf(parcel).some((coordinates) =>
    boxWithin(boxOf({ type: 'Polygon', coordinates }), expandBox(boxOf(building), 1)),
  );

/** Compares one building with what PostGIS says of it and ten lines. */
export function compareBuilding({ building, lines }: Scene, said: BuildingSaid, tell: Tell): void {
  between(tell, 'areaM2', areaM2(building), [said.buildingM2, said.buildingM2], band.m2, [building]);
  for (const [i, line] of lines.entries()) {
    const [away, shapes] = [said.toLineM[i]!, [building, line]];
    const metres = distanceM(building, line);
    between(tell, 'distanceM', metres, [away, away * sphere], band.m, shapes);
    const geography = said.geographyToLineM[i]!;
    // Edges that run side by side within two metres are one to `geography`, and others are not measured to the metre beyond a kilometre.
    if (away > 2.1 && away < 1000)
      between(tell, 'distanceM by geography', metres, [geography, geography], band.m, shapes);
    const inside: [number, number] = [said.leastInsideM[i]!, said.mostInsideM[i]!];
    between(tell, 'lineWithinM', lineWithinM(line, building), inside, band.m, shapes);
  }
}

/** Compares a building, a parcel and each of ten lines: as many triples. */
export function comparePair(
  { building, parcels, lines }: Scene,
  place: number,
  said: PairSaid,
  tell: Tell,
): void {
  const parcel = parcels[place]!;
  const both = [building, parcel];
  const area = (figure: string, ours: number, theirs: number): void =>
    between(tell, figure, ours, [theirs, theirs], band.m2, both);
  area('areaM2', areaM2(parcel), said.parcelM2);
  if (said.geographyParcelM2 !== null) area('areaM2 by geography', areaM2(parcel), said.geographyParcelM2);
  area('overlapM2', overlapM2(building, parcel), said.overlapM2);
  between(
    tell,
    'distanceM',
    distanceM(building, parcel),
    [said.distanceM, said.distanceM * sphere],
    band.m,
    both,
  );
  compareRest({ building, parcel }, said, tell);
  compareDepth({ building, parcel }, said, tell);
  const part = intersect(building, parcel);
  for (const [i, line] of lines.entries()) {
    const away = said.parcelToLineM[i]!;
    between(tell, 'distanceM', distanceM(parcel, line), [away, away * sphere], band.m, [...both, line]);
    comparePart(part, line, [said.mostPartToLineM[i]!, said.leastPartToLineM[i]!], tell, [...both, line]);
  }
}

interface Pair {
  building: Area;
  parcel: Area;
}

/** What of the building stands outside of the parcel. */
function compareRest({ building, parcel }: Pair, said: PairSaid, tell: Tell): void {
  const rest = difference(building, [parcel]);
  const restM2 = rest ? areaM2(rest) : 0;
  between(tell, 'difference', restM2, [said.restM2, said.restM2], band.m2, [building, parcel]);
  if (said.covered) between(tell, 'covered', restM2, [0, 0], band.m2, [building, parcel]);
  const outside: [number, number] = [
    said.clearOutsideM ?? 0,
    Math.max(said.outsideM ?? 0, circle(said.restM2)),
  ];
  between(tell, 'farthestM', rest ? farthestM(rest, parcel) : 0, outside, band.m, [building, parcel]);
}

/** How deep the building reaches in, and whether its first corner does; a corner within the band of the border may do either. */
function compareDepth({ building, parcel }: Pair, said: PairSaid, tell: Tell): void {
  const corner = (building.type === 'Polygon' ? building.coordinates : building.coordinates[0]!)[0]![0]!;
  const held = holds(parcel, corner);
  if (said.cornerToBorderM > band.m && held !== said.cornerInside)
    tell({
      figure: 'holds',
      ours: held,
      theirs: [said.cornerInside, said.cornerInside],
      shapes: [building, parcel],
    });
  const depth = said.depthM ?? -said.distanceM;
  const most = maySwallow(building, parcel) ? Math.max(depth, circle(said.parcelM2)) : depth;
  const theirs: [number, number] = [Math.min(depth, depth * sphere), most];
  between(tell, 'penetrationM', penetrationM(building, parcel), theirs, band.m, [building, parcel]);
}

/** The common part and a line: parts smaller than the band may be seen or not. */
function comparePart(
  part: Geometry | null,
  line: Geometry,
  [most, least]: [number | null, number | null],
  tell: Tell,
  shapes: Geometry[],
): void {
  const ours = part ? distanceM(part, line) : Infinity;
  between(
    tell,
    'distanceM to the common part',
    ours,
    [most ?? Infinity, least === null ? Infinity : least * sphere],
    band.m,
    shapes,
  );
}
