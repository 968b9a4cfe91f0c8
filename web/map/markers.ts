import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import Icon from 'ol/style/Icon.js';
import Style from 'ol/style/Style.js';
import type { MarkerItem } from './city-map.ts';
import { type MarkerLook, markerPicture } from './marker-picture.ts';
import type { Palette } from './palette.ts';
import { shapesFrom } from './shapes-from.ts';

const rank = { violates: 4, unclear: 3, complies: 2, legacy: 1, 'not-applicable': 0 } as const;

/** The worst of the items inside. */
const worst = (items: MarkerItem[]): MarkerLook['outcome'] =>
  items.map(({ outcome }) => outcome).reduce((a, b) => (rank[b] > rank[a] ? b : a), 'not-applicable');

/** Findings and cases; what stands closer than a finger's width joins, and shows the worst inside and the count. */
export function createMarkers(palette: () => Palette, selected: () => string | null) {
  const all = new VectorSource<Feature<Point>>();
  const clustered = new Cluster({ distance: 40, minDistance: 34, source: all });
  const kept = new Map<string, Style>();
  const styleOf = (look: MarkerLook): Style => {
    const key = JSON.stringify(look);
    const known = kept.get(key);
    if (known) return known;
    const { canvas, ratio } = markerPicture(look, palette());
    const style = new Style({
      image: new Icon({ img: canvas, scale: 1 / ratio }),
      zIndex: rank[look.outcome] + (look.selected ? 10 : 0),
    });
    kept.set(key, style);
    return style;
  };
  const itemsOf = (feature: { get(name: string): unknown }): MarkerItem[] =>
    ((feature.get('features') as Feature[] | undefined) ?? []).map((one) => one.get('item') as MarkerItem);
  const layer = new VectorLayer({
    source: clustered,
    zIndex: 1000,
    style: (feature) => {
      const items = itemsOf(feature);
      const chosen = items.find((item) => item.id === selected());
      const count = items.reduce((sum, item) => sum + (item.count ?? 1), 0);
      const single = count === 1;
      return styleOf({
        outcome: worst(items),
        stage: single ? items[0]!.stage : 'received',
        selected: chosen !== undefined,
        count,
      });
    },
  });
  return {
    layer,
    restyle() {
      kept.clear();
      layer.changed();
    },
    show(items: readonly MarkerItem[]) {
      layer.setMaxZoom(items.some(({ shape }) => shape) ? shapesFrom : Number.POSITIVE_INFINITY);
      all.clear(true);
      all.addFeatures(
        items.map((item) => {
          const feature = new Feature(new Point(fromLonLat(item.point)));
          feature.set('item', item, true);
          return feature;
        }),
      );
    },
    /** Items of the marker under a pixel. */
    at: (map: OlMap, pixel: number[]): MarkerItem[] =>
      map.forEachFeatureAtPixel(pixel, (feature) => itemsOf(feature), {
        layerFilter: (one) => one === layer,
        hitTolerance: 8,
      }) ?? [],
    /** What stands in an extent, by what the legend says of it. */
    inExtent(extent: number[]): Map<string, { mark: MarkerLook['outcome']; label: string | null }> {
      const found = new Map<string, { mark: MarkerLook['outcome']; label: string | null }>();
      for (const feature of all.getFeaturesInExtent(extent)) {
        const item = feature.get('item') as MarkerItem;
        found.set(`${item.outcome}:${item.legend ?? ''}`, { mark: item.outcome, label: item.legend ?? null });
      }
      return found;
    },
  };
}
