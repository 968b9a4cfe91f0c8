import type OlMap from 'ol/Map.js';
import type Style from 'ol/style/Style.js';
import type { StyleFunction } from 'ol/style/Style.js';
import { createBaseLayers, type OwnTiles } from './base-layers.ts';
import { permitStyle, zoneStyle } from './base-style.ts';
import type { Tapped } from './city-map.ts';
import type { Ground, GroundWants } from './ground.ts';
import { seenIn } from './in-sight.ts';
import { createLabels } from './labels.ts';
import { lookOf } from './layer-look.ts';
import { stateOf } from './layer-places.ts';
import { createPackEdge } from './pack-edge.ts';
import type { Palette } from './palette.ts';
import { shapeStyle } from './shape-style.ts';

/** The ground as tiled layers, drawn on the thread that asks. */
export function createTiledGround(
  { facts: first, audience, palette, selectedZone, marks }: Omit<GroundWants, 'theme' | 'offline'>,
  own: OwnTiles | null = null,
): Ground {
  const labels = createLabels(palette);
  const edge = createPackEdge(palette);
  let facts = first;
  let layers = createBaseLayers(facts, { audience, own }, labels.read);

  const restyle = () => {
    const p = palette();
    for (const layer of layers) {
      const id = layer.get('id') as string;
      if (id === 'zones') layer.setStyle(zoneStyle(p, selectedZone));
      else if (id === 'buildings') layer.setStyle(markedStyle(lookOf(id).style(p), p));
      else layer.setStyle(id === 'permits' ? permitStyle(p) : lookOf(id).style(p));
    }
    labels.restyle();
    edge.restyle();
  };
  /** Marked buildings in the colour of their outcome, the others as ever. */
  const markedStyle = (plain: ReturnType<ReturnType<typeof lookOf>['style']>, p: Palette): StyleFunction => {
    const kept = new Map<string, Style[]>();
    return (feature, resolution) => {
      const { outcomes, selected } = marks();
      const id = feature.get('id') as string;
      const outcome = outcomes.get(id);
      if (!outcome) return typeof plain === 'function' ? plain(feature, resolution) : plain;
      const key = `${outcome}/${id === selected}`;
      const styles = kept.get(key) ?? shapeStyle(outcome, id === selected, p);
      kept.set(key, styles);
      return styles;
    };
  };
  const layerOf = (id: string) => layers.find((layer) => layer.get('id') === id);
  return {
    shown: [...layers, labels.layer, edge.layer],
    restyle,
    facts: () => facts,
    states: (zoom) =>
      layers.map((layer) => {
        const place = { id: layer.get('id') as string, minZoom: layer.getMinZoom() };
        return stateOf(facts, place, zoom, { visible: layer.getVisible(), opacity: layer.getOpacity() });
      }),
    set(id, { visible, opacity }) {
      const layer = layerOf(id);
      if (!layer) return;
      if (visible !== undefined) layer.setVisible(visible);
      if (opacity !== undefined) layer.setOpacity(opacity);
      labels.setHidden(id, !layer.getVisible());
    },
    redraw: (id) => layerOf(id)?.changed(),
    showEdge: edge.show,
    at(map: OlMap, pixel: number[]) {
      const found: Tapped['features'] = [];
      map.forEachFeatureAtPixel(
        pixel,
        (feature, layer) =>
          void found.push({ layer: layer.get('id') as string, properties: feature.getProperties() }),
        { layerFilter: (layer) => layers.some((one) => one === layer), hitTolerance: 2 },
      );
      return found;
    },
    seen: async (extent, zoom) => seenIn(layers, extent, zoom),
    setFacts(map, next) {
      const before = new Map(layers.map((layer) => [layer.get('id') as string, layer]));
      facts = next;
      labels.clear();
      layers = createBaseLayers(facts, { audience, own }, labels.read);
      for (const layer of layers) {
        const old = before.get(layer.get('id') as string);
        if (old) layer.setProperties({ visible: old.getVisible(), opacity: old.getOpacity() });
      }
      for (const layer of before.values()) map.removeLayer(layer);
      for (const layer of layers) map.addLayer(layer);
      restyle();
    },
    dispose: () => undefined,
  };
}
