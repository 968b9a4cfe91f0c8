import type OlMap from 'ol/Map.js';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { createBaseLayers } from './base-layers.ts';
import { permitStyle, zoneStyle } from './base-style.ts';
import type { CityMapOptions, LayerState, Tapped } from './city-map.ts';
import { createLabels } from './labels.ts';
import { lookOf } from './layer-look.ts';
import type { Palette } from './palette.ts';
import { createRaster } from './raster.ts';

/** Everything of the map that comes from imports: tiled layers, their labels, and the optional picture beneath. */
export function createGround(
  options: CityMapOptions,
  palette: () => Palette,
  selectedZone: () => string | null,
) {
  const labels = createLabels(palette);
  const raster = createRaster();
  let facts = options.facts;
  let layers = createBaseLayers(facts, options.audience, labels.read);

  const restyle = () => {
    const p = palette();
    for (const layer of layers) {
      const id = layer.get('id') as string;
      if (id === 'zones') layer.setStyle(zoneStyle(p, selectedZone));
      else layer.setStyle(id === 'permits' ? permitStyle(p) : lookOf(id).style(p));
    }
    labels.restyle();
  };
  const all = () => [...layers, raster];
  return {
    restyle,
    layers: () => layers,
    facts: () => facts,
    shown: [raster, ...layers, labels.layer],
    states: (zoom: number): LayerState[] =>
      all().map((layer) => {
        const id = layer.get('id') as string;
        const data = facts.layers.find((one) => one.id === id);
        return {
          id,
          visible: layer.getVisible(),
          opacity: layer.getOpacity(),
          importedOn: data?.importedOn ?? null,
          source: data?.source ?? null,
          inRange: zoom > layer.getMinZoom(),
        };
      }),
    set(id: string, { visible, opacity }: { visible?: boolean; opacity?: number }) {
      const layer = all().find((one) => one.get('id') === id);
      if (!layer) return;
      if (visible !== undefined) layer.setVisible(visible);
      if (opacity !== undefined) layer.setOpacity(opacity);
      labels.setHidden(id, !layer.getVisible());
    },
    /** Draws the zones anew: another one is selected. */
    redrawZones: () => layers.find((layer) => layer.get('id') === 'zones')?.changed(),
    /** Features of the tiles under a pixel, topmost first. */
    at(map: OlMap, pixel: number[]): Tapped['features'] {
      const found: Tapped['features'] = [];
      map.forEachFeatureAtPixel(
        pixel,
        (feature, layer) =>
          void found.push({ layer: layer.get('id') as string, properties: feature.getProperties() }),
        { layerFilter: (layer) => layers.some((one) => one === layer), hitTolerance: 2 },
      );
      return found;
    },
    /** After an import: the same layers with the addresses of the new tiles. */
    setFacts(map: OlMap, next: CityFacts) {
      const before = new Map(layers.map((layer) => [layer.get('id') as string, layer]));
      facts = next;
      labels.clear();
      layers = createBaseLayers(facts, options.audience, labels.read);
      for (const layer of layers) {
        const old = before.get(layer.get('id') as string);
        if (old) layer.setProperties({ visible: old.getVisible(), opacity: old.getOpacity() });
      }
      for (const layer of before.values()) map.removeLayer(layer);
      for (const layer of layers) map.addLayer(layer);
      restyle();
    },
  };
}
export type Ground = ReturnType<typeof createGround>;
