import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import type { StyleFunction } from 'ol/style/Style.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { mapFont } from './map-font.ts';
import { type Palette, withOpacity } from './palette.ts';
import { selectedZoneStyle, zoneStyles } from './zone-style.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Web-Mercator zoom of a resolution, 256-px tiles. */
export const zoomOf = (resolution: number): number => Math.log2(156543.03392804097 / resolution);

/** arteri > kolektor > lokal > lingkungan, whatever the spelling of the import. */
export function roadRank(roadClass: string): 1 | 2 | 3 {
  if (/tol|arteri|arterial|primary|trunk|motorway/i.test(roadClass)) return 1;
  return /kolektor|collector|secondary|tertiary/i.test(roadClass) ? 2 : 3;
}

/** Width in pixels grows with the zoom: a street is seen as a street. */
const roadWidth = (rank: 1 | 2 | 3, zoom: number): number =>
  Math.max(0.4, [0, 3, 1.9, 0.9][rank]! * 2 ** ((Math.min(zoom, 18.5) - 14) * 0.72));

export function roadStyle(p: Palette): StyleFunction {
  const name = new Text({
    placement: 'line',
    repeat: 420,
    maxAngle: 0.6,
    fill: new Fill({ color: p.label }),
    stroke: new Stroke({ color: p.halo, width: 3 }),
  });
  const named = new Style({ text: name, zIndex: 40 });
  // a tile draws thousands of roads of three ranks at one scale
  let drawnAt = Number.NaN;
  let bodies = new Map<number, Style[]>();
  const bodyOf = (rank: 1 | 2 | 3, zoom: number): Style[] => {
    const known = bodies.get(rank);
    if (known) return known;
    const made = roadBody(p, rank, zoom);
    bodies.set(rank, made);
    return made;
  };
  return (feature, resolution) => {
    if (resolution !== drawnAt) {
      drawnAt = resolution;
      bodies = new Map();
    }
    const zoom = zoomOf(resolution);
    const rank = roadRank(text(feature.get('class')));
    if (rank === 3 && zoom < 14) return;
    if (rank === 2 && zoom < 12) return;
    const written = text(feature.get('name'));
    if (!written || zoom < (rank === 1 ? 14 : rank === 2 ? 15.5 : 16.5)) return bodyOf(rank, zoom);
    name.setText(written);
    name.setFont(mapFont(rank === 1 ? 12.5 : 11.5, 560));
    return [...bodyOf(rank, zoom), named];
  };
}

/** A street is its edge and, over it, its surface. */
function roadBody(p: Palette, rank: 1 | 2 | 3, zoom: number): Style[] {
  const width = roadWidth(rank, zoom);
  return [
    new Style({
      stroke: new Stroke({
        color: p.roadEdge,
        width: width + (zoom < 14 ? 0.8 : 1.4) * p.stroke,
        lineCap: 'butt',
      }),
      zIndex: 10 - rank,
    }),
    new Style({
      stroke: new Stroke({ color: rank === 1 ? p.roadBig : p.road, width, lineCap: 'round' }),
      zIndex: 20 - rank,
    }),
  ];
}

export function boundaryStyle(p: Palette): StyleFunction {
  const line = (width: number, dash: number[]) =>
    new Style({
      // The fill cannot be seen; it lets a tap inside find the kelurahan.
      fill: new Fill({ color: 'rgb(0 0 0 / 0.01)' }),
      stroke: new Stroke({ color: withOpacity(p.boundary, 0.75), width: width * p.stroke, lineDash: dash }),
    });
  const styles: Record<string, Style> = {
    kota: line(2, [12, 4, 2, 4]),
    kecamatan: line(1.2, [8, 4]),
    kelurahan: line(0.9, [2, 4]),
  };
  return (feature, resolution) => {
    const level = text(feature.get('level'));
    if (level === 'kelurahan' && zoomOf(resolution) < 12.5) return;
    return styles[level] ?? styles.kelurahan;
  };
}

export const flat = (fill: string | null, edge: string, width: number, dash?: number[]): Style =>
  new Style({
    ...(fill ? { fill: new Fill({ color: fill }) } : {}),
    stroke: new Stroke({ color: edge, width, ...(dash ? { lineDash: dash } : {}) }),
  });

/** What the tile says of a permit's state today. */
export const permitInForce = (feature: { get(name: string): unknown }): boolean =>
  text(feature.get('state')) === 'in-force';

export function permitStyle(p: Palette): StyleFunction {
  const of = (width: number) => ({
    inForce: flat('rgb(0 0 0 / 0.01)', p.ink, width * p.stroke),
    over: flat('rgb(0 0 0 / 0.01)', p.ink, width * p.stroke, [4, 4]),
  });
  const near = of(1.8);
  const far = of(0.7);
  return (feature, resolution) => {
    const styles = zoomOf(resolution) >= 16.5 ? near : far;
    return permitInForce(feature) ? styles.inForce : styles.over;
  };
}

export function zoneStyle(p: Palette, selected: () => string | null): StyleFunction {
  const of = zoneStyles(p);
  const chosen = selectedZoneStyle(p);
  return (feature, resolution) => {
    const code = text(feature.get('code'));
    const near = zoomOf(resolution) >= 14;
    // From afar the road body (BJ) is a red mesh over everything; the streets themselves tell it better.
    if (code === 'BJ' && !near) return;
    const style = of(code, near);
    return selected() !== null && idOf(feature) === selected() ? [style, chosen] : style;
  };
}

/** Id of a tile's feature: its property, else the number of the tile. */
export const idOf = (feature: { get(name: string): unknown; getId(): string | number | undefined }): string =>
  String(feature.get('id') ?? feature.getId() ?? '');
