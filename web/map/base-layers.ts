import MVT from 'ol/format/MVT.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import { createXYZ } from 'ol/tilegrid.js';
import type VectorTile from 'ol/VectorTile.js';
import { layers as importable } from '../../geodata/layers/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { CityMapOptions } from './city-map.ts';
import { tileLoader } from './load-tile.ts';

/** Where a layer stands and from which zoom it is drawn. */
interface Place {
  id: string;
  minZoom: number;
  order: number;
  staffOnly: boolean;
}

/** Zones lie under the ground map, so that water and streets stay readable on them; borders and permits lie on top. */
const own: Place[] = [
  { id: 'zones', minZoom: 10, order: 15, staffOnly: false },
  { id: 'permits', minZoom: 14, order: 50, staffOnly: false },
];
const places: Place[] = [
  ...own,
  ...importable.map(({ id, minZoom, order, audience }) => ({
    id,
    minZoom,
    order,
    staffOnly: audience === 'staff',
  })),
];

/** Tiles of 512 px to z 16: the deepest the service gives to the public; beyond, the same tile is enlarged (15 cm a step). */
const tileGrid = createXYZ({ tileSize: 512, maxZoom: 16 });

/** Zoom of the tiles that are drawn at a resolution. */
export const tileZoomOf = (resolution: number): number => tileGrid.getZForResolution(resolution, 1);

/** Tiles of this device before those of the service. */
const keptFirst = (
  facts: CityFacts,
  layer: string,
  { tiles, away }: NonNullable<CityMapOptions['offline']>,
): ReturnType<typeof tileLoader> =>
  tileLoader({
    layer,
    version: versionOf(facts, layer),
    kept: () => tiles.peek(),
    reached: (yes) => {
      away.value = !yes;
    },
  });

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
  { audience, offline }: Pick<CityMapOptions, 'audience' | 'offline'>,
  onRead: Read,
): VectorTileLayer<VectorTileSource<RenderFeature>, RenderFeature>[] {
  const present = new Set(facts.layers.filter((layer) => layer.features > 0).map((layer) => layer.id));
  return places
    .filter((place) => present.has(place.id) && (audience === 'staff' || !place.staffOnly))
    .map((place) => {
      const source = new VectorTileSource<RenderFeature>({
        format: new MVT(),
        tileGrid,
        url: tileUrl(facts, place.id),
        ...(offline ? { tileLoadFunction: keptFirst(facts, place.id, offline) } : {}),
      });
      source.on('tileloadend', (event) => {
        const tile = event.tile as VectorTile<RenderFeature>;
        const z = tile.getTileCoord()[0] ?? 0;
        onRead(place.id, tile.getFeatures() ?? [], z, (tileGrid.getResolution(z) * 512) ** 2);
      });
      return new VectorTileLayer({
        source,
        // A tile of z covers the view of z + 1.
        minZoom: place.minZoom + 0.99,
        zIndex: place.order,
        renderBuffer: 64,
        declutter: 'labels',
        properties: { id: place.id },
      });
    });
}
