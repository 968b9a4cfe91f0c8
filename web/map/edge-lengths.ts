import type { FeatureLike } from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Polygon from 'ol/geom/Polygon.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { lengthM } from '../../geodata/geometry/length-m.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { formatLength } from '../../geodata/words/format.ts';
import { mapFont } from './map-font.ts';
import type { Palette } from './palette.ts';
import { degrees } from './view-state.ts';

/** A shorter edge has no room for its length, pixels. */
const leastRoom = 34;

/** The length of every edge of a drawing written along it; read off the ground, not off the screen. */
export function edgeLengths(
  p: Palette,
  language: Language,
): (feature: FeatureLike, resolution: number) => Style[] {
  return (feature, resolution) =>
    edgesOf(feature).flatMap(([from, to]) => {
      const edge = new LineString([from, to]);
      if (edge.getLength() / resolution < leastRoom) return [];
      const metres = lengthM({ type: 'LineString', coordinates: [degrees(from), degrees(to)] });
      return [new Style({ geometry: edge, text: lengthText(formatLength(language, metres), p), zIndex: 2 })];
    });
}

function edgesOf(feature: FeatureLike): [number[], number[]][] {
  const shape = feature.getGeometry();
  const path =
    shape instanceof Polygon
      ? (shape.getCoordinates()[0] ?? [])
      : shape instanceof LineString
        ? shape.getCoordinates()
        : [];
  return path.slice(1).map((to, i) => [path[i]!, to]);
}

const lengthText = (text: string, p: Palette): Text =>
  new Text({
    text,
    placement: 'line',
    overflow: true,
    textBaseline: 'bottom',
    offsetY: -5,
    font: mapFont(14, 700),
    fill: new Fill({ color: p.ink }),
    stroke: new Stroke({ color: p.halo, width: 4 }),
  });
