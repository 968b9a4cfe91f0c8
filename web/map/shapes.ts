import type Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import type Style from 'ol/style/Style.js';
import type { MarkerItem } from './city-map.ts';
import { featureOf } from './evidence.ts';
import type { Palette } from './palette.ts';
import { shapeStyle } from './shape-style.ts';
import { shapesFrom } from './shapes-from.ts';

/** Outlines of what markers stand for, in the colour of their outcome, close by; hatched, dotted and plain, so that they tell apart without colour. */
export function createShapes(palette: () => Palette, selected: () => string | null) {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 690, minZoom: shapesFrom });
  const restyle = () => {
    const p = palette();
    const kept = new Map<string, Style[]>();
    layer.setStyle((feature) => {
      const item = feature.get('item') as MarkerItem;
      const mark = item.outcome;
      const key = `${mark}/${item.id === selected()}/${item.paper}`;
      const styles = kept.get(key) ?? shapeStyle(mark, item.id === selected(), p, item.paper);
      kept.set(key, styles);
      return styles;
    });
  };
  restyle();
  return {
    layer,
    restyle,
    show(items: readonly MarkerItem[]) {
      source.clear(true);
      source.addFeatures(
        items.flatMap((item) => {
          if (!item.shape || item.shape === 'buildings') return [];
          const feature: Feature = featureOf(item.shape);
          feature.set('item', item, true);
          return [feature];
        }),
      );
    },
    at: (map: OlMap, pixel: number[]): MarkerItem | null =>
      map.forEachFeatureAtPixel(pixel, (feature) => feature.get('item') as MarkerItem, {
        layerFilter: (one) => one === layer,
        hitTolerance: 4,
      }) ?? null,
  };
}
