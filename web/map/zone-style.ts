import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { type ZoneColour, zoneColours } from '../../geodata/layers/zone-colours.ts';
import { hatch } from './hatch.ts';
import { mix, type Palette, withOpacity } from './palette.ts';

const byCode = new Map(zoneColours.map((zone) => [zone.code, zone]));

/** The national table's row of a code; `R-2.1` falls back to `R-2`. */
export function zoneOf(code: string): ZoneColour | undefined {
  return byCode.get(code) ?? byCode.get(code.replace(/[._ ].*$/, ''));
}

/** Official colour, or null for the neutral hatch. */
export const zoneColour = (code: string): string | null => zoneOf(code)?.colour ?? null;

const edgeOf = (colour: string, palette: Palette): string =>
  palette.zoneEdge === 'darker' ? mix(colour, '#000000', 0.45) : mix(colour, '#ffffff', 0.25);

/** Fill at the theme's share with a thin darker edge, from afar without it; a neutral hatch where the table knows no colour. */
export function zoneStyles(palette: Palette): (code: string, near: boolean) => Style {
  const kept = new Map<string, Style>();
  const make = (code: string, near: boolean): Style => {
    const colour = zoneColour(code);
    return new Style({
      fill: new Fill({
        color: colour
          ? withOpacity(colour, palette.zoneShare)
          : hatch(withOpacity(palette.legacy, 0.5), { gap: 10, width: 1 }),
      }),
      ...(near
        ? {
            stroke: new Stroke({
              color: colour ? withOpacity(edgeOf(colour, palette), 0.9) : palette.legacy,
              width: 0.8 * palette.stroke,
            }),
          }
        : {}),
    });
  };
  return (code, near) => {
    const key = `${code}/${near}`;
    const known = kept.get(key);
    if (known) return known;
    const style = make(code, near);
    kept.set(key, style);
    return style;
  };
}

/** The chosen zone: hatched over its colour, with a strong edge. */
export function selectedZoneStyle(palette: Palette): Style {
  return new Style({
    fill: new Fill({ color: hatch(withOpacity(palette.ink, 0.55), { gap: 9, width: 1.2 }) }),
    stroke: new Stroke({ color: palette.ink, width: 2.5 * palette.stroke }),
    zIndex: 1,
  });
}
