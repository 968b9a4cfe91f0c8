import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { hatch } from './hatch.ts';
import { colourOf, type MarkerLook } from './marker-picture.ts';
import { type Palette, withOpacity } from './palette.ts';

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
