import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Position } from '../../geodata/model/index.ts';
import { bestFix, recentOf } from './best-fix.ts';

export interface Fix {
  position: Position;
  /** 95 % radius in metres, as browsers report it. */
  accuracyM: number;
  /** Degrees from north; null while standing still. */
  heading: number | null;
  /** ISO 8601 */
  at: string;
}

/** `bad` is a fix with more than 50 m. */
export type LocatorState = 'off' | 'asking' | 'good' | 'fair' | 'poor' | 'bad' | 'denied' | 'unavailable';

export interface Locator {
  readonly state: ReadonlySignal<LocatorState>;
  readonly fix: ReadonlySignal<Fix | null>;
  /** The best reading of the last seconds: what a finding is made under. */
  readonly best: ReadonlySignal<Fix | null>;
  /** True until the person moves the map. */
  readonly following: ReadonlySignal<boolean>;
  start(): void;
  stop(): void;
}

/** Good ≤ 5 m, fair ≤ 15 m, poor ≤ 50 m, bad beyond. */
export const qualityOf = (accuracyM: number): LocatorState =>
  accuracyM <= 5 ? 'good' : accuracyM <= 15 ? 'fair' : accuracyM <= 50 ? 'poor' : 'bad';

const refusals: Record<number, LocatorState> = { 1: 'denied', 2: 'unavailable', 3: 'unavailable' };

/** Follows the device's position; survives a lost signal and says when it was refused. */
export function createLocator(): Locator & { readonly follow: (on: boolean) => void } {
  const state = signal<LocatorState>('off');
  const fix = signal<Fix | null>(null);
  const recent = signal<readonly Fix[]>([]);
  const following = signal(false);
  let watch: number | null = null;
  const start = () => {
    following.value = true;
    if (watch !== null) return;
    if (!('geolocation' in navigator)) {
      state.value = 'unavailable';
      return;
    }
    if (!fix.value) state.value = 'asking';
    watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        const now: Fix = {
          position: [coords.longitude, coords.latitude],
          accuracyM: coords.accuracy,
          heading: coords.heading != null && Number.isFinite(coords.heading) ? coords.heading : null,
          at: new Date(timestamp).toISOString(),
        };
        fix.value = now;
        recent.value = recentOf([...recent.peek(), now]);
        state.value = qualityOf(coords.accuracy);
      },
      (error) => {
        state.value = refusals[error.code] ?? 'unavailable';
        if (error.code === error.PERMISSION_DENIED) stop();
      },
      { enableHighAccuracy: true, maximumAge: 2000, timeout: 20_000 },
    );
  };
  const stop = () => {
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    watch = null;
    following.value = false;
    if (state.value !== 'denied') state.value = 'off';
  };
  return {
    state,
    fix,
    best: computed(() => bestFix(recent.value)),
    following,
    start,
    stop,
    follow: (on) => (following.value = on),
  };
}
