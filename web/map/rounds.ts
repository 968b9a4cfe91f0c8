import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import { fromExtent } from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Position } from '../../geodata/model/index.ts';
import type { Theme } from '../data/preferences.ts';
import type { DutyMap } from './duty-map.ts';
import { type Palette, withOpacity } from './palette.ts';
import { roundColour } from './round-look.ts';
import { type PointLook, pointStyle } from './round-points.ts';

/** Squads' rounds over the roads, numbered stops, what waits, who is on duty where, and what was in view. */
export function createRounds(palette: () => Palette, theme: () => Theme) {
  const [ground, lines, points] = [new VectorSource(), new VectorSource(), new VectorSource()];
  const groundLayer = new VectorLayer({ source: ground, zIndex: 600 });
  const lineLayer = new VectorLayer({ source: lines, zIndex: 900 });
  const pointLayer = new VectorLayer({ source: points, zIndex: 1010 });
  const layers = [groundLayer, lineLayer, pointLayer];

  const restyle = () => {
    const p = palette();
    const known = new Map<string, Style[]>();
    groundLayer.setStyle(new Style({ fill: new Fill({ color: withOpacity(p.accent, 0.3) }) }));
    lineLayer.setStyle((feature) => lineStyle(feature.getProperties() as LineLook, p, theme()));
    pointLayer.setStyle((feature) => {
      const look = feature.get('look') as PointLook;
      const key = JSON.stringify(look);
      const styles = known.get(key) ?? pointStyle(look, p, theme());
      known.set(key, styles);
      return styles;
    });
  };
  restyle();
  return {
    layers,
    restyle,
    show({ rounds, waiting, people, seen }: DutyMap) {
      for (const source of [ground, lines, points]) source.clear(true);
      ground.addFeatures(
        seen.map((box) => new Feature(fromExtent(transformExtent(box, 'EPSG:4326', 'EPSG:3857')))),
      );
      points.addFeatures(
        waiting.map(({ id, point, selected }) => pointOf(point, { kind: 'waiting', selected }, id)),
      );
      for (const { place, chosen, legs, stops, office } of rounds) {
        lines.addFeatures(legs.map(({ path, roads }) => lineOf(path, { place, chosen, roads })));
        points.addFeature(pointOf(office, { kind: 'office' }));
        for (const { id, point, ...look } of stops)
          points.addFeature(pointOf(point, { kind: 'stop', place, chosen, ...look }, id));
      }
      points.addFeatures(people.map(({ name, point }) => pointOf(point, { kind: 'person', name })));
    },
    /** Id of the stop, or of the work that waits, under a pixel. */
    at: (map: OlMap, pixel: number[]): string | null =>
      map.forEachFeatureAtPixel(pixel, (feature) => feature.get('id') as string | undefined, {
        layerFilter: (one) => one === pointLayer,
        hitTolerance: 8,
      }) ?? null,
  };
}

interface LineLook {
  place: number;
  chosen: boolean;
  roads: boolean;
}

function lineStyle({ place, chosen, roads }: LineLook, p: Palette, theme: Theme): Style[] {
  const width = (chosen ? 5 : 3) * p.stroke;
  const dash = roads ? {} : { lineDash: [1, width * 2] };
  const colour = roundColour(theme, place);
  return [
    new Style({ stroke: new Stroke({ color: p.halo, width: width + 4 }), zIndex: chosen ? 2 : 0 }),
    new Style({ stroke: new Stroke({ color: colour, width, ...dash }), zIndex: chosen ? 3 : 1 }),
  ];
}

function lineOf(path: readonly Position[], look: LineLook): Feature {
  const feature = new Feature(new LineString(path.map((position) => fromLonLat(position))));
  feature.setProperties(look, true);
  return feature;
}

function pointOf(position: Position, look: PointLook, id?: string): Feature {
  const feature = new Feature(new Point(fromLonLat(position)));
  feature.setProperties({ look, id }, true);
  return feature;
}
