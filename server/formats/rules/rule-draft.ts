import type { IntensityRow, OverlayRow, SetbackRow, UseRow } from '../../../geodata/model/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';

/** Where a row of a table says it comes from; what it leaves out is the plan's. */
export interface RuleSource {
  instrument: string | null;
  article: string | null;
  date: string | null;
}
type Draft<Row> = Omit<Row, 'id' | 'version' | 'basis'> & RuleSource;

/** A row of the file without what the database gives it. */
export type IntensityDraft = Draft<IntensityRow>;
export type UseDraft = Draft<UseRow>;
export type SetbackDraft = Draft<SetbackRow>;
export type OverlayDraft = Draft<OverlayRow>;
export type RuleDraft = IntensityDraft | UseDraft | SetbackDraft | OverlayDraft;

/**
 * What became of a row of the file: rules with what a person must look at, or why it is none. A heading has no provision;
 * when it names a zone all the same, that zone states nothing.
 */
export type ReadRule =
  | { row: RuleDraft; doubts?: ImportProblem[] }
  | { refused: ImportProblem }
  | { heading: true; zone?: string };
