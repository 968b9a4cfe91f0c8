import { getPointResolution, toLonLat, transformExtent } from 'ol/proj.js';
import type View from 'ol/View.js';
import type { Position } from '../../geodata/model/index.ts';
import { zoomOf } from './base-style.ts';
import type { MapViewState } from './city-map.ts';

/** Map coordinates to longitude and latitude. */
export const degrees = (coordinate: number[]): Position => {
  const [lon = 0, lat = 0] = toLonLat(coordinate);
  return [lon, lat];
};

/** What the view shows, in degrees and metres; null before it has a size. */
export function readView(view: View): MapViewState | null {
  const center = view.getCenter();
  const resolution = view.getResolution();
  if (!center || !resolution) return null;
  const extent = transformExtent(view.calculateExtent(), 'EPSG:3857', 'EPSG:4326');
  const [west = 0, south = 0, east = 0, north = 0] = extent;
  return {
    center: degrees(center),
    zoom: zoomOf(resolution),
    box: [west, south, east, north],
    rotation: view.getRotation(),
    metresPerPixel: getPointResolution('EPSG:3857', resolution, center, 'm'),
  };
}
