import { effect, signal } from '@preact/signals';
import type { Position } from '../../geodata/model/index.ts';
import type { CityMap } from '../map/city-map.ts';

/** The map of this face, once it stands. */
export const officerMap = signal<CityMap | null>(null);
/** Pixels that a sheet covers: the crosshair moves into what is left. */
const covered = signal({ bottom: 0, right: 0 });

/** For `Sheet.onCover`. */
export const cover = (pixels: { bottom: number; right: number }): void => {
  covered.value = pixels;
};

effect(() => officerMap.value?.setInsets({ top: 64, left: 0, ...covered.value }));

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
