import { boundingExtent } from 'ol/extent.js';
import type Polygon from 'ol/geom/Polygon.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import type View from 'ol/View.js';
import type { Geometry, Position } from '../../geodata/model/index.ts';
import { featureOf } from './evidence.ts';
import { degrees } from './view-state.ts';

type Box = [number, number, number, number];
const isBox = (target: Position | Box | Geometry): target is Box =>
  Array.isArray(target) && target.length === 4;
const isPosition = (target: Position | Box | Geometry): target is Position =>
  Array.isArray(target) && target.length === 2;
const calm = () => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Travels under way. OpenLayers drops an animation when the padding changes, which a sheet does as it opens. */
const underway = new WeakMap<View, () => void>();

/** Takes up a travel again that a change of insets has cut off; false when there was none. */
export function resumeTravel(view: View): boolean {
  const go = underway.get(view);
  go?.();
  return go !== undefined;
}
/** The person took the map into their own hands. */
export const endTravel = (view: View): void => void underway.delete(view);

/** Moves the view to a place, a box or a geometry, into what sheets leave free. */
export function travel(
  map: OlMap,
  target: Position | Box | Geometry,
  { zoom, still }: { zoom?: number; still?: boolean } = {},
): void {
  const view = map.getView();
  const duration = still || calm() ? 0 : 200;
  const arrived = (complete: boolean) => {
    if (complete) underway.delete(view);
  };
  const go = () => {
    if (isPosition(target)) {
      view.animate(
        { center: fromLonLat(target), ...(zoom === undefined ? {} : { zoom }), duration },
        arrived,
      );
      return;
    }
    const extent = isBox(target)
      ? transformExtent(target, 'EPSG:4326', 'EPSG:3857')
      : (featureOf(target).getGeometry()?.getExtent() ?? boundingExtent([]));
    view.fit(extent, { padding: [48, 48, 48, 48], maxZoom: zoom ?? 19.5, duration, callback: arrived });
  };
  underway.set(view, go);
  go();
}

/** Centres a place when it lies outside of what sheets leave free, or nearly so. */
export function reveal(map: OlMap, point: Position): void {
  const [top = 0, right = 0, bottom = 0, left = 0] = map.getView().padding ?? [];
  const [width = 0, height = 0] = map.getSize() ?? [];
  const [x = 0, y = 0] = map.getPixelFromCoordinate(fromLonLat(point)) ?? [];
  const margin = 32;
  /** Width of the map's own buttons at the right. */
  const buttons = 116;
  const free =
    x > left + margin && x < width - right - buttons && y > top + margin && y < height - bottom - margin;
  if (!free) travel(map, point);
}

/** A place on a geometry: inside of an area, in the middle of a line. */
export function middleOf(geometry: Geometry): Position {
  const shape = featureOf(geometry).getGeometry();
  const area = shape?.getType() === 'Polygon' ? (shape as Polygon) : null;
  const extent = shape?.getExtent() ?? [0, 0, 0, 0];
  const [x = 0, y = 0] =
    area?.getInteriorPoint().getCoordinates() ??
    shape?.getClosestPoint([(extent[0]! + extent[2]!) / 2, (extent[1]! + extent[3]!) / 2]) ??
    [];
  return degrees([x, y]);
}
