import { fromGeojsonVt, type TileFeature } from 'vt-pbf';
import type { Position } from '../../geodata/model/index.ts';
import type { TileRow } from '../queries/tile.ts';
import { extent, type TileIndex, toTileUnits } from './tile-grid.ts';

type Unit = [number, number];

/** Below this zoom nobody picks a single thing out of a tile, and ids are half its bytes. */
const idsFromZoom = 13;

/** A Mapbox vector tile of one layer; null when nothing of it is large enough to be drawn. */
export function encodeTile(layer: string, tile: TileIndex, rows: readonly TileRow[]): Uint8Array | null {
  const units = toTileUnits(tile);
  const features = rows.flatMap((row) => encodeFeature(row, units, tile.z >= idsFromZoom) ?? []);
  return features.length === 0 ? null : fromGeojsonVt({ [layer]: { features } }, { version: 2, extent });
}

function encodeFeature(
  { id, properties, geometry }: TileRow,
  units: (position: Position) => Unit,
  named: boolean,
): TileFeature | null {
  const tags = named ? { id, ...properties } : properties;
  const line = (positions: Position[]): Unit[] => withoutRepeats(positions.map(units));
  switch (geometry.type) {
    case 'Point':
      return { type: 1, geometry: [units(geometry.coordinates)], tags };
    case 'LineString':
      return strokes([line(geometry.coordinates)], tags);
    case 'MultiLineString':
      return strokes(geometry.coordinates.map(line), tags);
    case 'Polygon':
      return areas([geometry.coordinates.map(line)], tags);
    case 'MultiPolygon':
      return areas(
        geometry.coordinates.map((rings) => rings.map(line)),
        tags,
      );
    default:
      return null;
  }
}

function strokes(lines: Unit[][], tags: TileFeature['tags']): TileFeature | null {
  const drawn = lines.filter((line) => line.length > 1);
  return drawn.length === 0 ? null : { type: 2, geometry: drawn, tags };
}

/** Outer rings clockwise on the screen, holes the other way: that is how a reader of the tile tells them apart. */
function areas(polygons: Unit[][][], tags: TileFeature['tags']): TileFeature | null {
  const drawn = polygons.flatMap(([outer, ...holes]) => {
    if (!outer || doubleArea(outer) === 0) return [];
    return [
      turned(outer, 1),
      ...holes.filter((hole) => doubleArea(hole) !== 0).map((hole) => turned(hole, -1)),
    ];
  });
  return drawn.length === 0 ? null : { type: 3, geometry: drawn, tags };
}

const turned = (ring: Unit[], sign: 1 | -1): Unit[] =>
  Math.sign(doubleArea(ring)) === sign ? ring : ring.toReversed();

const doubleArea = (ring: Unit[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

const withoutRepeats = (line: Unit[]): Unit[] =>
  line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
