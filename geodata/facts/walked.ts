import { lengthM } from '../geometry/index.ts';
import type { Position, TrackFix } from '../model/index.ts';

/** Two fixes farther apart in time are a gap: nobody knows what lies between. Milliseconds. */
export const gapMs = 300_000;
/** Fixes less sure than this say nothing about a way. Metres, 95 %. */
export const surestM = 50;
/** Nobody patrols faster, metres a second: 252 km/h. A phone's first fix may be where it was yesterday. */
const fastestMS = 70;
/** What a logger that tells no accuracy is taken for. Metres, 95 %. */
const untoldM = 15;

export const accuracyOf = ({ accuracyM }: TrackFix): number => accuracyM ?? untoldM;

/** The stretches of a track without its gaps, without fixes that are too unsure. */
export function stretches(fixes: readonly TrackFix[]): TrackFix[][] {
  const found: TrackFix[][] = [];
  let last: TrackFix | undefined;
  for (const fix of fixes.filter((it) => accuracyOf(it) <= surestM)) {
    const follows = last && Math.abs(Date.parse(fix.at) - Date.parse(last.at)) <= gapMs;
    if (follows) found.at(-1)!.push(fix);
    else found.push([fix]);
    last = fix;
  }
  return found;
}

const metresBetween = (a: Position, b: Position): number =>
  lengthM({ type: 'LineString', coordinates: [a, b] });

/**
 * How far somebody went, in metres: a step counts once it leads out of the circle in which the position was known, so that standing still adds
 * nothing. Gaps add nothing, and no more does a leap that nobody can have made.
 */
export function walkedM(fixes: readonly TrackFix[]): number {
  let sum = 0;
  for (const stretch of stretches(fixes)) {
    let anchor = stretch[0]!;
    for (const fix of stretch) {
      const metres = metresBetween(anchor.position, fix.position);
      if (metres <= Math.max(accuracyOf(anchor), accuracyOf(fix))) continue;
      if (!isLeap(anchor, fix, metres)) sum += metres;
      anchor = fix;
    }
  }
  return Math.round(sum * 10) / 10;
}

/** Farther than anybody comes in the time between two fixes, however unsure both are. */
function isLeap(from: TrackFix, to: TrackFix, metres: number): boolean {
  const seconds = Math.abs(Date.parse(to.at) - Date.parse(from.at)) / 1000;
  return metres - accuracyOf(from) - accuracyOf(to) > fastestMS * seconds;
}

/** A stretch with the fix before it, so that the step between the two is counted once. */
export const joined = (before: TrackFix | null, fixes: readonly TrackFix[]): TrackFix[] =>
  before ? [before, ...fixes] : [...fixes];
