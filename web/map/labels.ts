import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type RenderFeature from 'ol/render/Feature.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style, { type StyleFunction } from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { tileZoomOf } from './base-layers.ts';
import { idOf, zoomOf } from './base-style.ts';
import { mapFont } from './map-font.ts';
import { mix, type Palette } from './palette.ts';
import { zoneColour } from './zone-style.ts';

/** A tile cuts an area into pieces: one label for the largest piece, and one more for every piece that fills much of its tile. */
const largePiece = 0.15;

const shoelace = (flat: number[], end: number): number => {
  let twice = 0;
  for (let i = 0; i + 3 < end; i += 2) twice += flat[i]! * flat[i + 3]! - flat[i + 2]! * flat[i + 1]!;
  return Math.abs(twice) / 2;
};

interface Piece {
  label: Feature<Point>;
  area: number;
}

/** Labels of areas (zones, boundaries, rivers), gathered from tiles as they arrive. */
export function createLabels(palette: () => Palette) {
  const source = new VectorSource<Feature<Point>>();
  const largest = new Map<string, Piece>();
  const layer = new VectorLayer({ source, declutter: 'labels', zIndex: 900, updateWhileInteracting: true });
  const hidden = new Set<string>();
  const restyle = () => {
    const styled = labelStyle(palette());
    layer.setStyle((feature, resolution) =>
      hidden.has(feature.get('kind')) ? undefined : styled(feature, resolution),
    );
  };
  restyle();

  const add = (kind: string, text: string, piece: RenderFeature, tileZoom: number, tileArea: number) => {
    const flat = piece.getFlatCoordinates();
    const area = shoelace(flat, piece.getEnds()?.[0] ?? flat.length);
    const key = `${kind}/${idOf(piece)}/${kind === 'zones' ? tileZoom : ''}`;
    const known = largest.get(key);
    const large = kind === 'zones' && area > tileArea * largePiece;
    if (!large && known && known.area >= area) return;
    const [x = 0, y = 0] = piece.getFlatInteriorPoint();
    const label = new Feature(new Point([x, y]));
    label.setProperties({ kind, text, tileZoom, area, level: piece.get('level') }, true);
    source.addFeature(label);
    if (known && known.area < area) {
      if (known.area <= tileArea * largePiece || kind !== 'zones') source.removeFeature(known.label);
    }
    if (!known || known.area < area) largest.set(key, { label, area });
  };

  const textOf: Record<string, string> = { zones: 'code', boundaries: 'name', rivers: 'name' };
  return {
    layer,
    restyle,
    /** Takes the features of a tile that has just been read. */
    read(kind: string, features: RenderFeature[], tileZoom: number, tileArea: number) {
      const name = textOf[kind];
      if (!name) return;
      for (const feature of features) {
        const text = feature.get(name);
        if (typeof text === 'string' && text && feature.getType() === 'Polygon')
          add(kind, text, feature, tileZoom, tileArea);
      }
    },
    /** A layer that is switched off takes its labels along. */
    setHidden(kind: string, off: boolean) {
      if (off) hidden.add(kind);
      else hidden.delete(kind);
      layer.changed();
    },
    clear() {
      source.clear();
      largest.clear();
    },
  };
}
export type Labels = ReturnType<typeof createLabels>;

function labelStyle(p: Palette): StyleFunction {
  const made = (text: string, size: number, weight: number, colour: string, slant = '') =>
    new Style({
      text: new Text({
        text,
        font: mapFont(size, weight, slant),
        fill: new Fill({ color: colour }),
        stroke: new Stroke({ color: p.halo, width: 3.5 }),
        overflow: true,
        padding: [2, 3, 2, 3],
      }),
    });
  const zoneInk = (code: string): string => {
    const colour = zoneColour(code);
    if (!colour) return p.label;
    return p.zoneEdge === 'darker' ? mix(colour, '#000000', 0.72) : mix(colour, '#ffffff', 0.75);
  };
  return (feature, resolution) => {
    const zoom = zoomOf(resolution);
    const { kind, text, level, area, tileZoom } = feature.getProperties();
    if (kind === 'zones') {
      const pixels = Math.sqrt(area) / resolution;
      const current = tileZoom === tileZoomOf(resolution);
      return zoom >= 13.5 && current && pixels > 26 ? made(text, 12, 700, zoneInk(text)) : undefined;
    }
    if (kind === 'rivers') return zoom >= 12 ? made(text, 11.5, 520, p.waterLabel, 'italic') : undefined;
    if (level === 'kecamatan') return zoom < 13.5 ? made(text.toUpperCase(), 11.5, 700, p.label) : undefined;
    if (level === 'kelurahan') return zoom >= 13 ? made(text, 12.5, 620, p.label) : undefined;
    return zoom < 10.5 ? made(text, 14, 750, p.label) : undefined;
  };
}
