import { signal } from '@preact/signals';
import type { Fix, Geometry, Position } from '../../geodata/model/index.ts';
import { buildingAmong, buildingAt, type MapBuilding } from '../answer/building-at.ts';
import { facts } from '../data/city.ts';
import { orHere } from '../data/patience.ts';
import type { Drawing } from '../map/drawing.ts';
import { packFeatures } from '../offline/pack/features-in.ts';
import { amend, draft } from './draft.ts';
import { officerMap } from './officer-map.ts';
import { withFacts, withoutMapFacts } from './tapped-facts.ts';

/** The footprint being drawn, or null. */
export const drawing = signal<Drawing | null>(null);
/** A building that was tapped and may be taken as the place. */
export const tapped = signal<MapBuilding | null>(null);
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

/** Starts drawing the place of the draft; from an outline already there, if there is one. */
export async function startDrawing(): Promise<void> {
  const from = tapped.value?.geometry ?? draft.value?.geometry ?? null;
  tapped.value = null;
  tappedNothing.value = false;
  await openDrawing(from);
}

/** Starts drawing from an outline. */
export async function openDrawing(from: Geometry | null): Promise<void> {
  officerMap.value?.showSubject(null);
  if (from) officerMap.value?.goTo(from, { zoom: drawZoom });
  else comeClose(drawZoom);
  drawing.value =
    (await officerMap.value?.draw({
      kind: 'Polygon',
      snapTo: ['parcels', 'buildings'],
      taken: packFeatures,
      from: from && from.type !== 'Point' ? from : null,
    })) ?? null;
}

/** Takes the drawing off the map; what it holds can be read before. */
export function endDrawing(): void {
  drawing.value?.end();
  drawing.value = null;
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

/** The best reading of the last seconds, as a finding keeps it. */
export function hereNow(): Fix | null {
  const best = officerMap.value?.locator.best.value ?? null;
  return best && { position: best.position, accuracyM: best.accuracyM, at: best.at };
}

/** Sets the place of the draft, under the best fix there is. What the map knew of a building there before goes with it. */
export function place(geometry: Geometry, placedBy: 'gps' | 'map'): void {
  const before = draft.value;
  if (!before) return;
  amend({ ...withoutMapFacts(before), geometry, placedBy, fix: hereNow(), placedWhy: undefined });
  tapped.value = null;
  officerMap.value?.showSubject(geometry);
}

/** Takes a building of the map as the place, with what the map knows of it; what the officer has written stays. */
export function placeBuilding(building: MapBuilding): void {
  place(building.geometry, 'map');
  if (draft.value) amend(withFacts(draft.value, building.known));
}

/** The building under a point out of what was taken along. */
const buildingTaken = async ([x, y]: Position): Promise<MapBuilding | null> =>
  buildingAmong(await packFeatures('buildings', [x, y, x, y]), [x, y]);

/** Looks for a building under a tap: on the server, else in the pack. */
export async function tapBuilding(point: Position): Promise<void> {
  const city = facts.value?.city.code;
  if (!city || drawing.value) return;
  try {
    const hit = await orHere(buildingAt(city, point), () => buildingTaken(point));
    tapped.value = hit;
    tappedNothing.value = hit === null;
    officerMap.value?.showSubject(hit?.geometry ?? draft.value?.geometry ?? null);
  } catch {
    tappedNothing.value = true;
  }
}
