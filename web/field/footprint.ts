import { signal } from '@preact/signals';
import { holds } from '../../geodata/geometry/holds.ts';
import { isArea } from '../../geodata/geometry/parts.ts';
import type { Area, Geometry, Position } from '../../geodata/model/index.ts';
import { call } from '../data/call.ts';
import { facts } from '../data/city.ts';
import type { Drawing } from '../map/drawing.ts';
import { amend, draft } from './draft.ts';
import { officerMap } from './officer-map.ts';

/** The footprint being drawn, or null. */
export const drawing = signal<Drawing | null>(null);
/** A building that was tapped and may be taken as the place. */
export const tapped = signal<Area | null>(null);
/** True when the last tap hit no building. */
export const tappedNothing = signal(false);

/** A building fills a thumb's width; its corners are apart. */
const placeZoom = 19;
const drawZoom = 20;

/** Zooms in, never out: on the position while the map follows it, else on the aim. */
export function comeClose(zoom = placeZoom): void {
  const map = officerMap.value;
  const now = map?.view.peek();
  if (!map || !now || now.zoom >= zoom) return;
  const { following, fix } = map.locator;
  const centre = following.peek() ? fix.peek()?.position : now.center;
  // The first fix is still to come and will bring the map to it.
  if (centre) map.goTo(centre, { zoom });
}

/** Starts drawing; from an outline already there, if there is one. */
export async function startDrawing(): Promise<void> {
  const from = tapped.value ?? draft.value?.geometry ?? null;
  tapped.value = null;
  tappedNothing.value = false;
  officerMap.value?.showSubject(null);
  comeClose(drawZoom);
  drawing.value =
    (await officerMap.value?.draw({
      kind: 'Polygon',
      snapTo: ['parcels', 'buildings'],
      from: from && from.type !== 'Point' ? from : null,
    })) ?? null;
}

/** Leaves the drawing without taking it. */
export function cancelDrawing(): void {
  drawing.value?.cancel();
  drawing.value = null;
  officerMap.value?.showSubject(draft.value?.geometry ?? null);
}

/** Takes what was drawn; false when it is not an area yet. */
export function takeDrawing(): boolean {
  const made = drawing.value;
  const geometry = made?.geometry.value;
  if (!made || !geometry || made.crossing.value) return false;
  made.end();
  drawing.value = null;
  place(geometry, 'map');
  return true;
}

/** Sets the place of the draft, under the fix there is. */
export function place(geometry: Geometry, placedBy: 'gps' | 'map'): void {
  const fix = officerMap.value?.locator.fix.value ?? null;
  amend({
    geometry,
    placedBy,
    fix: fix && { position: fix.position, accuracyM: fix.accuracyM, at: fix.at },
  });
  tapped.value = null;
  officerMap.value?.showSubject(geometry);
}

/** About a metre, in degrees. */
const reach = 1e-5;

/** Looks for a building under a tap. */
export async function tapBuilding([x, y]: Position): Promise<void> {
  const city = facts.value?.city.code;
  if (!city || drawing.value) return;
  try {
    const { features } = await call('get /api/cities/:city/features/:layer', {
      params: { city, layer: 'buildings' },
      query: { bbox: [x - reach, y - reach, x + reach, y + reach].join(','), limit: 20 },
    });
    const areas = features.map((feature) => feature.geometry as Geometry | null);
    const hit = areas.find((one): one is Area => one !== null && isArea(one) && holds(one, [x, y])) ?? null;
    tapped.value = hit;
    tappedNothing.value = hit === null;
    officerMap.value?.showSubject(hit ?? draft.value?.geometry ?? null);
  } catch {
    tappedNothing.value = true;
  }
}
