import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { type Palette, withOpacity } from './palette.ts';

/** A ring where a border crosses itself, seen under a finger. */
export const knotStyle = (p: Palette): Style =>
  new Style({
    image: new CircleStyle({
      radius: 18,
      fill: new Fill({ color: withOpacity(p.violates, 0.25) }),
      stroke: new Stroke({ color: p.violates, width: 4 }),
    }),
    zIndex: 1,
  });
