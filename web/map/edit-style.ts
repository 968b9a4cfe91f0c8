import MultiPoint from 'ol/geom/MultiPoint.js';
import type MultiPolygon from 'ol/geom/MultiPolygon.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import { type Palette, withOpacity } from './palette.ts';

/** Pixels a corner needs for itself; where they lie closer, the border shows alone. */
const cornerRoom = 14;

/** The border in the accent colour, vermilion while it crosses itself; its corners where there is room for them. */
export function editStyle(p: Palette, crossing: boolean): StyleFunction {
  const colour = crossing ? p.violates : p.accent;
  const outline = [
    new Style({ stroke: new Stroke({ color: p.halo, width: 6 * p.stroke }) }),
    new Style({
      stroke: new Stroke({ color: colour, width: 3 * p.stroke }),
      fill: new Fill({ color: withOpacity(colour, 0.22) }),
    }),
  ];
  const corners = new Style({
    geometry: (feature) => new MultiPoint((feature.getGeometry() as MultiPolygon).getCoordinates().flat(2)),
    image: new CircleStyle({
      radius: 6,
      fill: new Fill({ color: p.halo }),
      stroke: new Stroke({ color: colour, width: 2.5 }),
    }),
  });
  return (feature, resolution) => {
    const shape = feature.getGeometry() as MultiPolygon;
    const [west = 0, south = 0, east = 0, north = 0] = shape.getExtent();
    const around = (2 * (east - west + north - south)) / resolution;
    const count = shape.getFlatCoordinates().length / 2;
    return around / count > cornerRoom ? [...outline, corners] : outline;
  };
}
