import type { TrackFix } from '../model/index.ts';
import { stretches, walkedM } from './walked.ts';

/** Milliseconds from the first fix of a stretch to its last. */
type Span = readonly [from: number, to: number];

const byTime = (fixes: readonly TrackFix[]): TrackFix[] =>
  fixes.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
const spansOf = (fixes: readonly TrackFix[]): Span[] =>
  stretches(byTime(fixes)).map((stretch) => [Date.parse(stretch[0]!.at), Date.parse(stretch.at(-1)!.at)]);

/**
 * What counts of chunks that another logger recorded beside the device: runs of fixes from minutes that neither the device nor a chunk before
 * has told of. So no minute counts twice: where both were running the device counts, and the logger fills its gaps.
 */
export function runsBeside(
  device: readonly TrackFix[],
  logged: readonly (readonly TrackFix[])[],
): TrackFix[][][] {
  const told = spansOf(device);
  let open: TrackFix | null = null;
  return logged.map((chunk) => {
    const runs: TrackFix[][] = [];
    let run: TrackFix[] | null = open && [open];
    if (run) runs.push(run);
    for (const fix of chunk) {
      const at = Date.parse(fix.at);
      if (told.some(([from, to]) => from <= at && at <= to)) {
        run = null;
        continue;
      }
      if (!run) {
        run = [];
        runs.push(run);
      }
      run.push(fix);
    }
    open = run?.at(-1) ?? null;
    told.push(...spansOf(chunk));
    return runs;
  });
}

/** Metres of some runs. */
export const runsM = (runs: readonly TrackFix[][]): number =>
  runs.reduce((sum, run) => sum + walkedM(run), 0);

/** A track and what counts beside it as one, in the order of time. */
export const asOneTrack = (device: readonly TrackFix[], beside: readonly TrackFix[][][]): TrackFix[] =>
  byTime([...device, ...beside.flat(2)]);
