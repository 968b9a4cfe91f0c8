import { boundingExtent } from 'ol/extent.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import type { Geometry, Position } from '../../geodata/model/index.ts';
import { featureOf } from './evidence.ts';

type Box = [number, number, number, number];
const isBox = (target: Position | Box | Geometry): target is Box =>
  Array.isArray(target) && target.length === 4;
const calm = () => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Moves the view to a place, a box or a geometry, into what sheets leave free. */
export function travel(
  map: OlMap,
  target: Position | Box | Geometry,
  { zoom, still }: { zoom?: number; still?: boolean } = {},
): void {
  const view = map.getView();
  const duration = still || calm() ? 0 : 200;
  if (Array.isArray(target) && !isBox(target)) {
    view.animate({ center: fromLonLat(target), ...(zoom === undefined ? {} : { zoom }), duration });
    return;
  }
  const extent = isBox(target)
    ? transformExtent(target, 'EPSG:4326', 'EPSG:3857')
    : (featureOf(target).getGeometry()?.getExtent() ?? boundingExtent([]));
  view.fit(extent, { padding: [48, 48, 48, 48], maxZoom: zoom ?? 19.5, duration });
}
