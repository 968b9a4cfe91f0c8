import type Feature from 'ol/Feature.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { MarkerItem } from './city-map.ts';
import { featureOf } from './evidence.ts';
import { hatch } from './hatch.ts';
import { colourOf, type MarkerLook } from './marker-picture.ts';
import { type Palette, withOpacity } from './palette.ts';
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

const fills: Record<MarkerLook['outcome'], (colour: string) => ReturnType<typeof hatch>> = {
  violates: (colour) => hatch(colour, { gap: 8, width: 2, ground: withOpacity(colour, 0.25) }),
  unclear: (colour) => hatch(colour, { gap: 12, width: 2, ground: withOpacity(colour, 0.16) }),
  complies: (colour) => withOpacity(colour, 0.28),
  legacy: (colour) => withOpacity(colour, 0.22),
  'not-applicable': (colour) => withOpacity(colour, 0.12),
};

/** How an outline shows its outcome. */
export function shapeStyle(mark: MarkerLook['outcome'], chosen: boolean, p: Palette, paper = false): Style[] {
  const colour = colourOf(mark, p);
  const edge = new Style({
    // Nothing is painted, but a finger still meets it.
    fill: new Fill({ color: paper ? withOpacity(colour, 0.01) : fills[mark](colour) }),
    stroke: new Stroke({
      color: colour,
      width: (paper ? 1.25 : 2) * p.stroke,
      ...(paper ? { lineDash: [6, 4] } : {}),
      ...(mark === 'legacy' ? { lineDash: [1, 5], lineCap: 'round' } : {}),
    }),
    zIndex: chosen ? 3 : paper ? 0 : 1,
  });
  if (!chosen) return [edge];
  return [
    new Style({ stroke: new Stroke({ color: p.halo, width: 9 * p.stroke }), zIndex: 2 }),
    new Style({ stroke: new Stroke({ color: p.ink, width: 6 * p.stroke }), zIndex: 2 }),
    edge,
  ];
}
