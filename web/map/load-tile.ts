import MVT from 'ol/format/MVT.js';
import { transformExtent } from 'ol/proj.js';
import type RenderFeature from 'ol/render/Feature.js';
import type Tile from 'ol/Tile.js';
import TileState from 'ol/TileState.js';
import type VectorTile from 'ol/VectorTile.js';
import type { Box } from '../../geodata/model/index.ts';
import type { OwnTiles } from './base-layers.ts';

export interface TileSources extends OwnTiles {
  layer: string;
  /** Version that is shown. */
  version: string;
}

/** Loads the tiles of a layer: those on the device first as long as they are of the version shown, else from the service, else what there is. */
export function tileLoader(sources: TileSources): (tile: Tile, address: string) => void {
  const format = new MVT<RenderFeature>();
  return (drawn, address) => {
    const tile = drawn as VectorTile<RenderFeature>;
    tile.setLoader((extent, _resolution, projection) => {
      bytesOf(sources, tile.getTileCoord(), address, transformExtent(extent, projection, 'EPSG:4326') as Box)
        .then((bytes) => {
          const features = bytes ? format.readFeatures(bytes, { extent, featureProjection: projection }) : [];
          tile.setFeatures(features);
        })
        .catch(() => tile.setState(TileState.ERROR));
    });
  };
}

async function bytesOf(
  { layer, version, kept, reached }: TileSources,
  [z = 0, col = 0, row = 0]: number[],
  address: string,
  box: Box,
): Promise<ArrayBuffer | null> {
  const pack = await kept();
  const fromPack = async () => {
    const bytes = await pack?.tile(layer, { z, row, col });
    // an empty tile tells nothing where the pack does not reach
    return bytes === null && !(pack && overlaps(pack.box, box)) ? undefined : bytes;
  };
  if (pack?.versionOf(layer) === version) {
    const bytes = await fromPack();
    if (bytes !== undefined) return bytes;
  }
  try {
    if (!navigator.onLine) throw new TypeError('There is no network.');
    const response = await fetch(address, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patienceMs),
    });
    reached(true);
    if (response.status === 204) return null;
    if (!response.ok) throw new Error(`A tile was answered ${response.status}.`);
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') reached(false);
    const bytes = await fromPack();
    if (bytes === undefined) throw error;
    return bytes;
  }
}

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** On a dead signal the tiles that nobody will send must not stand in the way of those of the pack, ms. */
const patienceMs = 10_000;
