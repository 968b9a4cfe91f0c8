import type OlMap from 'ol/Map.js';
import type Style from 'ol/style/Style.js';
import type { StyleFunction } from 'ol/style/Style.js';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { createBaseLayers } from './base-layers.ts';
import { permitStyle, zoneStyle } from './base-style.ts';
import type { CityMapOptions, LayerState, Tapped } from './city-map.ts';
import { createLabels } from './labels.ts';
import { lookOf } from './layer-look.ts';
import type { MarkerLook } from './marker-picture.ts';
import type { Palette } from './palette.ts';
import { createRaster } from './raster.ts';
import { shapeStyle } from './shapes.ts';

/** Everything of the map that comes from imports: tiled layers, their labels, and the optional picture beneath. */
export function createGround(
  options: CityMapOptions,
  palette: () => Palette,
  selectedZone: () => string | null,
  /** What a building of the tiles is marked with. */
  marked: (id: unknown) => { outcome: MarkerLook['outcome']; selected: boolean } | null,
) {
  const labels = createLabels(palette);
  const raster = createRaster();
  let facts = options.facts;
  let layers = createBaseLayers(facts, options, labels.read);

  const restyle = () => {
    const p = palette();
    for (const layer of layers) {
      const id = layer.get('id') as string;
      if (id === 'zones') layer.setStyle(zoneStyle(p, selectedZone));
      else if (id === 'buildings') layer.setStyle(markedStyle(lookOf(id).style(p), p));
      else layer.setStyle(id === 'permits' ? permitStyle(p) : lookOf(id).style(p));
    }
    labels.restyle();
  };
  /** Marked buildings in the colour of their outcome, the others as ever. */
  const markedStyle = (plain: ReturnType<ReturnType<typeof lookOf>['style']>, p: Palette): StyleFunction => {
    const kept = new Map<string, Style[]>();
    return (feature, resolution) => {
      const mark = marked(feature.get('id'));
      if (!mark) return typeof plain === 'function' ? plain(feature, resolution) : plain;
      const key = `${mark.outcome}/${mark.selected}`;
      const styles = kept.get(key) ?? shapeStyle(mark.outcome, mark.selected, p);
      kept.set(key, styles);
      return styles;
    };
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
    /** Draws a layer anew: another of its things is selected or marked. */
    redraw: (id: 'zones' | 'buildings') => layers.find((layer) => layer.get('id') === id)?.changed(),
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
      layers = createBaseLayers(facts, options, labels.read);
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
