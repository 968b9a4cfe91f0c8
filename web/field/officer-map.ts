import { effect, signal, untracked } from '@preact/signals';
import type { Position } from '../../geodata/model/index.ts';
import type { CityMap } from '../map/city-map.ts';
import { panel } from './panel.ts';

/** The map of this face, once it stands. */
export const officerMap = signal<CityMap | null>(null);
/** Pixels that a sheet covers: the crosshair moves into what is left. */
const covered = signal({ bottom: 0, right: 0 });

/** For `Sheet.onCover`. */
export const cover = (pixels: { bottom: number; right: number }): void => {
  covered.value = pixels;
};

/** Height of the two thumb buttons with their margin, pixels: the map's own controls stand above them. */
const thumbBar = 88;

// A sheet that opens must not move the aim: what was under the crosshair stays under it.
effect(() => {
  const map = officerMap.value;
  const { bottom, right } = panel.value.kind === 'none' ? { bottom: thumbBar, right: 0 } : covered.value;
  // What the map tells of its view in answer must not wake this again.
  untracked(() => map?.setInsets({ top: 0, left: 0, bottom, right }, { keepAim: true }));
});

/** Starts the GPS by itself when the officer has allowed it before; else a tap on the chip asks. */
export async function locateIfAllowed(map: CityMap): Promise<void> {
  const answer = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null);
  if (answer?.state === 'granted') map.locate();
}

/** A fix farther off than this says nothing about the place in front of the officer, metres. */
const usefulM = 50;

/** Where "here" is: the position while the map follows it and it is any good, else the crosshair. */
export function here(): { point: Position; from: 'gps' | 'crosshair'; accuracyM: number | null } | null {
  const map = officerMap.value;
  if (!map) return null;
  const fix = map.locator.fix.value;
  if (fix && map.locator.following.value && fix.accuracyM <= usefulM)
    return { point: fix.position, from: 'gps', accuracyM: fix.accuracyM };
  return { point: map.view.value.center, from: 'crosshair', accuracyM: null };
}
