import type { FeatureLike } from 'ol/Feature.js';
import type Geometry from 'ol/geom/Geometry.js';
import MultiPoint from 'ol/geom/MultiPoint.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import type { Language } from '../../geodata/words/bilingual.ts';
import { edgeLengths } from './edge-lengths.ts';
import { knotStyle } from './knot-style.ts';
import { type Palette, withOpacity } from './palette.ts';

const corners = (feature: FeatureLike): Geometry => {
  const shape = feature.getGeometry() as unknown as { getFlatCoordinates(): number[] };
  const flat = shape.getFlatCoordinates();
  return new MultiPoint(Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]));
};

/** Outline in the accent colour, vermilion while it crosses itself, with the length of each edge; the line to the crosshair dashed; a caught crosshair ringed, and where it crosses. */
export function drawStyle(p: Palette, crossing: boolean, language: Language): StyleFunction {
  const lengths = edgeLengths(p, language);
  const colour = crossing ? p.violates : p.accent;
  const outline = [
    new Style({ stroke: new Stroke({ color: p.halo, width: 6 * p.stroke }) }),
    new Style({
      stroke: new Stroke({ color: colour, width: 3 * p.stroke }),
      fill: new Fill({ color: withOpacity(colour, 0.22) }),
    }),
    new Style({
      geometry: corners,
      image: new CircleStyle({
        radius: 7,
        fill: new Fill({ color: p.halo }),
        stroke: new Stroke({ color: colour, width: 3 }),
      }),
    }),
  ];
  const band = new Style({ stroke: new Stroke({ color: colour, width: 2 * p.stroke, lineDash: [6, 6] }) });
  const aim = new Style({
    image: new CircleStyle({ radius: 13, stroke: new Stroke({ color: p.violates, width: 3 }) }),
  });
  const knot = knotStyle(p);
  return (feature, resolution) => {
    const part = feature.get('part') as 'band' | 'aim' | 'knot' | undefined;
    if (part === 'aim') return aim;
    if (part === 'knot') return knot;
    return [...(part === 'band' ? [band] : outline), ...lengths(feature, resolution)];
  };
}
