import type { Box, Position } from '../../geodata/model/index.ts';

export interface TileIndex {
  z: number;
  row: number;
  col: number;
}

/** Units along a tile's side. */
export const extent = 4096;
/** Drawn beyond the border, so that outlines of neighbours meet. Units. */
const buffer = 64;

const latitude = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** Box of a WebMercatorQuad tile with its buffer, degrees. */
export function tileBox({ z, row, col }: TileIndex): Box {
  const n = 2 ** z;
  const b = buffer / extent;
  return [
    ((col - b) / n) * 360 - 180,
    latitude(Math.min(1, (row + 1 + b) / n)),
    ((col + 1 + b) / n) * 360 - 180,
    latitude(Math.max(0, (row - b) / n)),
  ];
}

/** Degrees of longitude in one unit. */
export const tileCell = ({ z }: TileIndex): number => 360 / 2 ** z / extent;

/** From degrees to whole units of the tile, from its upper left corner. */
export function toTileUnits({ z, row, col }: TileIndex): (position: Position) => [number, number] {
  const n = 2 ** z;
  return ([lon, lat]) => {
    const sine = Math.sin((lat * Math.PI) / 180);
    const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return [
      Math.round(((lon + 180) / 360) * n * extent - col * extent),
      Math.round(y * n * extent - row * extent),
    ];
  };
}

/** The tile of a zoom that a position lies on. */
export function tileAt(z: number, position: Position): TileIndex {
  const [x, y] = toTileUnits({ z, row: 0, col: 0 })(position);
  return { z, row: Math.floor(y / extent), col: Math.floor(x / extent) };
}
