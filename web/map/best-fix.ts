import type { Fix } from '../../geodata/model/index.ts';
import { metresBetween } from './metres-between.ts';

/** Readings are looked back at for so long: whoever stops to record stands still for about ten seconds. */
export const lookBackMs = 10_000;

/**
 * The best of the last readings: the smallest error radius; of equals the newest. A reading from a place that was left since – farther
 * from the newest than both radii together – does not speak of here. Null without readings.
 */
export function bestFix<F extends Fix>(fixes: readonly F[]): F | null {
  const newest = newestOf(fixes);
  if (!newest) return null;
  return fixes
    .filter((fix) => isRecent(fix, newest) && isHere(fix, newest))
    .reduce((best, fix) => (isBetter(fix, best) ? fix : best), newest);
}

/** Those that `bestFix` may still look at after the newest. */
export function recentOf<F extends Fix>(fixes: readonly F[]): F[] {
  const newest = newestOf(fixes);
  return newest ? fixes.filter((fix) => isRecent(fix, newest)) : [];
}

const newestOf = <F extends Fix>(fixes: readonly F[]): F | null =>
  fixes.reduce<F | null>((last, fix) => (last === null || ms(fix) >= ms(last) ? fix : last), null);
const ms = (fix: Fix): number => Date.parse(fix.at);
const isRecent = (fix: Fix, newest: Fix): boolean => ms(newest) - ms(fix) <= lookBackMs;
const isHere = (fix: Fix, newest: Fix): boolean =>
  metresBetween(fix.position, newest.position) <= fix.accuracyM + newest.accuracyM;
const isBetter = (a: Fix, b: Fix): boolean =>
  a.accuracyM < b.accuracyM || (a.accuracyM === b.accuracyM && ms(a) > ms(b));
