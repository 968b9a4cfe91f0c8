import type { FeatureLike } from 'ol/Feature.js';
import OlPoint from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Geometry } from '../../geodata/model/index.ts';
import { featureOf } from './evidence.ts';
import { hatch } from './hatch.ts';
import { mapFont } from './map-font.ts';
import { type Palette, withOpacity } from './palette.ts';

/**
 * How something is drawn over the map: a walked `track` and its `gap`s; a planned `way` over roads and a `straight` line where no road is known;
 * the own `area`; a `stop` with its number, one that is `stop-done`, the `stop-next`; two `version`s of one place that contradict each other.
 */
export type OverlayLook =
  | 'track'
  | 'gap'
  | 'way'
  | 'straight'
  | 'area'
  | 'stop'
  | 'stop-done'
  | 'stop-next'
  | 'version-a'
  | 'version-b';

/** One thing over the map. */
export interface OverlayItem {
  look: OverlayLook;
  geometry: Geometry;
  /** Told to `onSelect` when it is tapped. */
  id?: string;
  /** Written at it. */
  label?: string;
}

/** Things drawn over the map by name: showing a name again replaces what it had. */
export function createOverlay(palette: () => Palette) {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 720 });
  const selects = new Map<string, (id: string) => void>();
  const restyle = () => {
    const styles = stylesOf(palette());
    layer.setStyle((feature) => styles(feature));
  };
  restyle();
  return {
    layer,
    restyle,
    show(name: string, items: readonly OverlayItem[], onSelect?: (id: string) => void) {
      source.removeFeatures(source.getFeatures().filter((feature) => feature.get('name') === name));
      if (onSelect) selects.set(name, onSelect);
      else selects.delete(name);
      source.addFeatures(
        items.map(({ look, geometry, id, label }) => {
          const feature = featureOf(geometry);
          feature.setProperties({ name, look, id, label });
          return feature;
        }),
      );
    },
    /** What to do about a tap, when it hits something that may be selected. */
    tapAt(map: OlMap, pixel: number[]): (() => void) | null {
      const hit = map
        .getFeaturesAtPixel(pixel, { layerFilter: (one) => one === layer, hitTolerance: 10 })
        .find((feature) => feature.get('id') && selects.has(feature.get('name')));
      return hit ? () => selects.get(hit.get('name'))?.(hit.get('id')) : null;
    },
  };
}

function stylesOf(p: Palette): (feature: FeatureLike) => Style[] {
  const line = (color: string, width: number, lineDash?: number[]) =>
    new Style({ stroke: new Stroke({ color, width: width * p.stroke, ...(lineDash && { lineDash }) }) });
  const rim = line(p.halo, 7);
  const blue = '#1667d9';
  const version = (color: string, turned: boolean) => [
    rim,
    new Style({
      stroke: new Stroke({ color, width: 3 * p.stroke, ...(turned && { lineDash: [10, 6] }) }),
      fill: new Fill({ color: hatch(color, { gap: 9, width: 2, ground: withOpacity(color, 0.12) }) }),
    }),
  ];
  const plain: Partial<Record<OverlayLook, Style[]>> = {
    track: [rim, line(blue, 4)],
    gap: [line(p.halo, 5), line(blue, 2.5, [2, 9])],
    way: [rim, line(p.accent, 4)],
    straight: [line(p.halo, 5), line(p.accent, 2.5, [10, 8])],
    area: [line(p.halo, 5), line(p.ink, 2, [14, 6])],
    'version-a': version(p.accent, false),
    'version-b': version(p.violates, true),
  };
  const discs: Partial<Record<OverlayLook, Disc>> = {
    stop: { radius: 15, fill: p.halo, edge: p.accent, text: p.ink },
    'stop-done': { radius: 13, fill: p.legacy, edge: p.halo, text: p.halo },
    'stop-next': { radius: 19, fill: p.accent, edge: p.halo, text: p.halo },
    'version-a': { radius: 13, fill: p.accent, edge: p.halo, text: p.halo },
    'version-b': { radius: 13, fill: p.violates, edge: p.halo, text: p.halo },
  };
  return (feature) => {
    const look = feature.get('look') as OverlayLook;
    const label = (feature.get('label') as string | undefined) ?? '';
    const disc = discs[look];
    if (feature.getGeometry() instanceof OlPoint && disc) return [discStyle(disc, label)];
    const styles = plain[look] ?? [];
    return label ? [...styles, labelStyle(label, p)] : styles;
  };
}

interface Disc {
  radius: number;
  fill: string;
  edge: string;
  text: string;
}

const discStyle = ({ radius, fill, edge, text }: Disc, label: string): Style =>
  new Style({
    image: new CircleStyle({
      radius,
      fill: new Fill({ color: fill }),
      stroke: new Stroke({ color: edge, width: 3 }),
    }),
    text: new Text({ text: label, font: mapFont(14, 750), fill: new Fill({ color: text }) }),
    zIndex: radius,
  });

const labelStyle = (label: string, p: Palette): Style =>
  new Style({
    text: new Text({
      text: label,
      font: mapFont(14, 700),
      overflow: true,
      fill: new Fill({ color: p.ink }),
      stroke: new Stroke({ color: p.halo, width: 4 }),
    }),
  });
