import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import RegularShape from 'ol/style/RegularShape.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Theme } from '../data/preferences.ts';
import { mapFont } from './base-style.ts';
import type { RoundStop } from './duty-map.ts';
import type { Palette } from './palette.ts';
import { roundColour, roundColours } from './round-look.ts';

export type PointLook =
  | ({ kind: 'stop'; place: number; chosen: boolean } & Omit<RoundStop, 'id' | 'point'>)
  | { kind: 'waiting'; selected: boolean }
  | { kind: 'office' }
  | { kind: 'person'; name: string };

/** How a point of a day's patrols looks. */
export function pointStyle(look: PointLook, p: Palette, theme: Theme): Style[] {
  switch (look.kind) {
    case 'stop':
      return stopStyle(look, p, theme);
    case 'waiting':
      return [waitingStyle(look.selected, p)];
    case 'office':
      return [officeStyle(p)];
    case 'person':
      return personStyle(look.name, p);
  }
}

/** A circle with squad and number, a square where a person has put it down; ringed while it is open. */
function stopStyle(
  { place, chosen, label, fixed, selected, order }: Extract<PointLook, { kind: 'stop' }>,
  p: Palette,
  theme: Theme,
): Style[] {
  const radius = selected ? 17 : chosen ? 15 : 12;
  // picture and figures of one stop go together, so each has a level of its own
  const zIndex = (selected ? 30 : chosen ? 20 : 10) - order / 100;
  const shape = (size: number, fill: string, edge: string, width: number) => {
    const look = { fill: new Fill({ color: fill }), stroke: new Stroke({ color: edge, width }) };
    return fixed
      ? new RegularShape({ points: 4, angle: Math.PI / 4, radius: size * 1.25, ...look })
      : new CircleStyle({ radius: size, ...look });
  };
  const body = new Style({
    image: shape(radius, roundColour(theme, place), p.halo, 2.5),
    text: new Text({
      text: label,
      font: mapFont(chosen ? 13 : 11, 750),
      fill: new Fill({ color: roundColours[theme].on }),
    }),
    zIndex,
  });
  return selected ? [new Style({ image: shape(radius + 5, p.halo, p.ink, 3), zIndex }), body] : [body];
}

const waitingStyle = (selected: boolean, p: Palette): Style =>
  new Style({
    image: new CircleStyle({
      radius: selected ? 10 : 5,
      fill: new Fill({ color: p.halo }),
      stroke: new Stroke({ color: selected ? p.ink : p.label, width: selected ? 4 : 2.5 }),
    }),
    zIndex: selected ? 8 : 5,
  });

const officeStyle = (p: Palette): Style =>
  new Style({
    image: new RegularShape({
      points: 3,
      radius: 12,
      fill: new Fill({ color: p.ink }),
      stroke: new Stroke({ color: p.halo, width: 2.5 }),
    }),
    zIndex: 6,
  });

const personStyle = (name: string, p: Palette): Style[] => [
  new Style({
    image: new CircleStyle({
      radius: 8,
      fill: new Fill({ color: p.accent }),
      stroke: new Stroke({ color: p.halo, width: 3 }),
    }),
    text: new Text({
      text: name,
      offsetY: -18,
      font: mapFont(13, 680),
      fill: new Fill({ color: p.ink }),
      stroke: new Stroke({ color: p.halo, width: 4 }),
    }),
    zIndex: 40,
  }),
];
