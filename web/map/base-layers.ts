import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { createXYZ } from 'ol/tilegrid.js';
import type VectorTile from 'ol/VectorTile.js';
import { deepestTile } from '../../geodata/layers/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { KeptTiles } from '../data/kept-tiles.ts';
import type { CityMapOptions } from './city-map.ts';
import { placesOf } from './layer-places.ts';
import { tileLoader } from './load-tile.ts';

const tileGrid = createXYZ({ tileSize: 512, maxZoom: deepestTile });

/** Zoom of the tiles that are drawn at a resolution. */
export const tileZoomOf = (resolution: number): number => tileGrid.getZForResolution(resolution, 1);

/** Tiles of this device, which come before those of the service. */
export interface OwnTiles {
  kept(): Promise<KeptTiles | null>;
  /** Told whether the service gave a tile. */
  reached(yes: boolean): void;
}

type Read = (id: string, features: RenderFeature[], tileZoom: number, tileArea: number) => void;

const versionOf = (facts: CityFacts, id: string): string =>
  facts.layers.find((layer) => layer.id === id)?.version ?? '0';

/** Address of a layer's tiles; the version changes with every import, so that tiles can be cached for good. */
export const tileUrl = (facts: CityFacts, id: string): string => {
  const version = versionOf(facts, id);
  const query = new URLSearchParams({ city: facts.city.code, v: version });
  return `/ogc/collections/${id}/tiles/WebMercatorQuad/{z}/{y}/{x}?${query}`;
};

/** The layers that the city has and the audience may see. */
export function createBaseLayers(
  facts: CityFacts,
  { audience, own }: { audience: CityMapOptions['audience']; own: OwnTiles | null },
  onRead: Read,
): VectorTileLayer<VectorTileSource<RenderFeature>, RenderFeature>[] {
  return placesOf(facts, audience).map(({ id, minZoom, order }) => {
    const source = new VectorTileSource<RenderFeature>({
      format: new MVT(),
      tileGrid,
      url: tileUrl(facts, id),
      ...(own ? { tileLoadFunction: tileLoader({ layer: id, version: versionOf(facts, id), ...own }) } : {}),
    });
    source.on('tileloadend', (event) => {
      const tile = event.tile as VectorTile<RenderFeature>;
      const z = tile.getTileCoord()[0] ?? 0;
      onRead(id, tile.getFeatures() ?? [], z, (tileGrid.getResolution(z) * 512) ** 2);
    });
    return new VectorTileLayer({
      source,
      minZoom,
      zIndex: order,
      renderBuffer: 64,
      declutter: 'labels',
      properties: { id },
      // a painted tile takes a megabyte of a tablet, four on a fine screen
      ...(own && { cacheSize: 32 }),
    });
  });
}
