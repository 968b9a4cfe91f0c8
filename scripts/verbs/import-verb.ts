import { type Crs, findCrs } from '../../geodata/geometry/crs.ts';
import { importReportWords } from '../../geodata/words/import.ts';
import { importProblem } from '../../geodata/words/import-problem.ts';
import { FileRefusal } from '../../server/formats/feature-file.ts';
import type { ImportReport } from '../../server/workflows/import-report.ts';
import { importReportLines } from '../import-report-lines.ts';
import { language } from '../run-verb.ts';
import { type ExitCode, type VerbContext, VerbError } from './verb.ts';

/** Options that every import takes. */
export const importOptions = {
  city: { type: 'string' },
  crs: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** The system of `--crs`; null when it was not given. */
export function optionalCrs(value: string | undefined): Crs | null {
  if (value === undefined) return null;
  const crs = findCrs(value);
  if (!crs) throw new VerbError(importProblem(language(), { code: 'crs-unknown', figures: { crs: value } }));
  return crs;
}

/** Runs an import with its progress bar and prints its report: 0 taken, 1 nothing of it. */
export async function runImport(
  { voice }: VerbContext,
  run: (onProgress: (share: number) => void) => Promise<ImportReport>,
  more: (report: ImportReport) => string[] = () => [],
): Promise<ExitCode> {
  const w = importReportWords[language()];
  try {
    voice.progress(w.reading, 0);
    const report = await run((share) => voice.progress(w.importing, share));
    voice.progress(w.importing, 1);
    for (const line of [...importReportLines(language(), report), ...more(report)]) voice.print(line);
    return report.taken > 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    voice.complain(importProblem(language(), error.problem));
    return 1;
  }
}
