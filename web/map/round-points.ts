import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import RegularShape from 'ol/style/RegularShape.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { Theme } from '../data/preferences.ts';
import type { RoundStop } from './duty-map.ts';
import { mapFont } from './map-font.ts';
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

/** A circle with squad and number, a square where a person has put it down; ringed while it is open. One picture: what lies above hides figures, too. */
function stopStyle(look: Extract<PointLook, { kind: 'stop' }>, p: Palette, theme: Theme): Style[] {
  const { chosen, selected, order } = look;
  const { canvas, ratio } = stopPicture(look, p, theme);
  const image = new Icon({ img: canvas, scale: 1 / ratio });
  return [new Style({ image, zIndex: (selected ? 30 : chosen ? 20 : 10) - order / 100 })];
}

function stopPicture(
  { place, chosen, label, fixed, selected }: Extract<PointLook, { kind: 'stop' }>,
  p: Palette,
  theme: Theme,
): { canvas: HTMLCanvasElement; ratio: number } {
  const ratio = Math.max(1, globalThis.devicePixelRatio ?? 1);
  const radius = selected ? 18 : chosen ? 16 : 13;
  const side = 2 * radius + 14;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(side * ratio);
  canvas.height = canvas.width;
  const pen = canvas.getContext('2d');
  if (!pen) return { canvas, ratio };
  pen.scale(ratio, ratio);
  pen.translate(side / 2, side / 2);
  const shape = (r: number, fill: string) => {
    pen.beginPath();
    pen.roundRect(-r, -r, 2 * r, 2 * r, fixed ? 4 : r);
    pen.fillStyle = fill;
    pen.fill();
  };
  if (selected) shape(radius + 6, p.ink);
  shape(radius + 2.5, p.halo);
  shape(radius, roundColour(theme, place));
  pen.fillStyle = roundColours[theme].on;
  pen.font = mapFont(label.length > 2 ? radius * 0.75 : radius * 0.85, 750);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(label, 0, 1);
  return { canvas, ratio };
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
