import type { Problem } from '../../geodata/geometry/index.ts';
import type { ImportNote, ImportProblem } from '../../geodata/words/import-problem.ts';
import type { CrsUse, Format } from '../formats/feature-file.ts';
import type { Landing } from '../formats/landing.ts';

/** Why one feature was refused or what was said about it: a problem of the file, or of the geometry. */
export type Said = { from: 'file'; problem: ImportProblem } | { from: 'geometry'; problem: Problem };

/** What became of a file, as data: kept with the import, printed on the terminal, shown on a screen. */
export interface ImportReport {
  file: string;
  format: Format;
  crs: CrsUse | null;
  dryRun: boolean;
  /** Null when nothing was kept. */
  importId: string | null;
  /** Features or rows in the file. */
  count: number;
  taken: number;
  /** Of the taken: those that are the same things as in the version before. */
  kept: number;
  /** Taken after their borders were put in order; `change` is the share of the area that this moved, `index` the 0-based position. */
  repaired: { index: number; change: number; said: Said }[];
  refused: { index: number; said: Said }[];
  /** Taken, but something was left out or is worth knowing; one line a kind and column. */
  warnings: { said: Said; times: number; firstIndex: number }[];
  notes: ImportNote[];
  /** Set when the file, or part of it, missed the city. */
  where: Landing | null;
}

/** Lists longer than this are cut in the stored report; the counts stay true. */
export const longestList = 10_000;

export const ofFile = (problem: ImportProblem): Said => ({ from: 'file', problem });
export const ofGeometry = (problem: Problem): Said => ({ from: 'geometry', problem });

/** Codes whose every value is worth a line of its own. */
const eachValue = new Set([
  'zone-unknown',
  'zone-not-in-plan',
  'zone-without-rules',
  'zone-states-nothing',
  'kecamatan-unknown',
  'same-permit-again',
  'permit-renewed',
  'permit-placeless',
  'number-malformed',
  'number-date',
  'number-place',
]);

/** Adds a warning to those of its kind and column. */
export function warn(report: ImportReport, index: number, said: Said): void {
  const key = warningKey(said);
  const same = report.warnings.find((each) => warningKey(each.said) === key);
  if (same) same.times += 1;
  else report.warnings.push({ said, times: 1, firstIndex: index });
}

function warningKey({ problem }: Said): string {
  const { column, value, name, number } = (problem.figures ?? {}) as Record<string, unknown>;
  return [problem.code, column, eachValue.has(problem.code) ? (value ?? name ?? number) : null].join('\n');
}
