import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import type { PermitRow } from './read-permit.ts';

export interface NumberedPermit {
  /** 0-based position in the file. */
  index: number;
  permit: PermitRow;
}

/** Permits of one file with every number once, and what became of the others. */
export interface OnePerNumber<P extends NumberedPermit> {
  taken: P[];
  /** Said about a row that was not needed: the same again, or an earlier issue of a renewed permit. */
  dropped: { index: number; problem: ImportProblem }[];
  refused: { index: number; problem: ImportProblem }[];
}

/**
 * The same row again counts once; of different rows with one number the latest issue is a renewal and counts;
 * where no date tells them apart, they contradict each other and all are refused.
 */
export function onePerNumber<P extends NumberedPermit>(permits: P[]): OnePerNumber<P> {
  const result: OnePerNumber<P> = { taken: [], dropped: [], refused: [] };
  for (const group of groups(permits)) settle(group, result);
  result.taken.sort((a, b) => a.index - b.index);
  return result;
}

function groups<P extends NumberedPermit>(permits: P[]): P[][] {
  const byNumber = new Map<string, P[]>();
  for (const each of permits) {
    const group = byNumber.get(each.permit.number);
    if (group) group.push(each);
    else byNumber.set(each.permit.number, [each]);
  }
  return [...byNumber.values()];
}

function settle<P extends NumberedPermit>(group: P[], result: OnePerNumber<P>): void {
  const number = group[0]!.permit.number;
  const distinct: P[] = [];
  for (const each of group) {
    const same = distinct.find((other) => JSON.stringify(other.permit) === JSON.stringify(each.permit));
    if (!same) distinct.push(each);
    else {
      result.dropped.push({
        index: each.index,
        problem: { code: 'same-permit-again', figures: { number, first: same.index + 1 } },
      });
    }
  }
  const days = distinct.map((each) => each.permit.issuedOn);
  const latest = days.reduce((a, b) => (a !== null && b !== null && a > b ? a : b), days[0] ?? null);
  const candidates = distinct.filter((each) => each.permit.issuedOn === latest);
  if (distinct.length === 1 || (candidates.length === 1 && !days.includes(null))) {
    const kept = candidates[0] ?? distinct[0]!;
    result.taken.push(kept);
    for (const each of distinct.filter((other) => other !== kept)) {
      result.dropped.push({
        index: each.index,
        problem: { code: 'permit-renewed', figures: { number, kept: kept.index + 1 } },
      });
    }
    return;
  }
  for (const [i, each] of distinct.entries()) {
    const other = distinct[i === 0 ? 1 : 0]!.index + 1;
    result.refused.push({
      index: each.index,
      problem: { code: 'permit-contradicts', figures: { number, other } },
    });
  }
}
