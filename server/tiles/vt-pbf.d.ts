declare module 'vt-pbf' {
  interface TileFeature {
    /** 1 point, 2 line, 3 area. */
    type: 1 | 2 | 3;
    /** Positions of points, or rings of positions, in tile units. */
    geometry: [number, number][] | [number, number][][];
    tags: Record<string, unknown>;
  }
  export function fromGeojsonVt(
    layers: Record<string, { features: TileFeature[] }>,
    options: { version: 2; extent: number },
  ): Uint8Array;
}
