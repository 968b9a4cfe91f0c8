import { effect, signal, untracked } from '@preact/signals';
import { stretches } from '../../../geodata/facts/walked.ts';
import type { Position, TrackFix } from '../../../geodata/model/index.ts';
import type { OverlayItem } from '../../map/overlay.ts';
import { officerMap } from '../officer-map.ts';
import { parts } from './duty.ts';

/** Whether the own track is on the map. */
export const trackShown = signal(true);

/** Puts it there, or takes it off. */
export function toggleTrack(): void {
  trackShown.value = !trackShown.value;
}

const line = (look: OverlayItem['look'], coordinates: Position[]): OverlayItem => ({
  look,
  geometry: { type: 'LineString', coordinates },
});

/** What was walked as lines, and between them the gaps: dotted, because nobody knows the way there. */
export function linesOf(stretch: readonly (readonly TrackFix[])[]): OverlayItem[] {
  const walked = stretch
    .filter(({ length }) => length > 1)
    .map((part) =>
      line(
        'track',
        part.map(({ position }) => position),
      ),
    );
  const gaps = stretch
    .slice(1)
    .map((part, i) => line('gap', [stretch[i]!.at(-1)!.position, part[0]!.position]));
  return [...gaps, ...walked];
}

export const trackLines = (fixes: readonly TrackFix[]): OverlayItem[] => linesOf(stretches(fixes));

/** Keeps the own track on the map. Returns the stop. */
export const showTrack = (): (() => void) =>
  effect(() => {
    const map = officerMap.value;
    const lines = trackShown.value ? linesOf(parts.value) : [];
    untracked(() => map?.showOverlay('track', lines));
  });
