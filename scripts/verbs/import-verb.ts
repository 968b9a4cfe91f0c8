import { type Crs, findCrs } from '../../geodata/geometry/crs.ts';
import type { City } from '../../geodata/model/index.ts';
import { importReportWords, importWords } from '../../geodata/words/import.ts';
import { importProblem } from '../../geodata/words/import-problem.ts';
import { FileRefusal } from '../../server/formats/feature-file.ts';
import { readNumber } from '../../server/formats/values.ts';
import type { ImportOrder } from '../../server/workflows/import-file.ts';
import type { ImportReport } from '../../server/workflows/import-report.ts';
import { importReportLines } from '../import-report-lines.ts';
import { language } from '../language.ts';
import type { Values } from './arguments.ts';
import { type ExitCode, type VerbContext, VerbError } from './verb.ts';

/** Options that every import takes. */
export const importOptions = {
  city: { type: 'string' },
  crs: { type: 'string' },
  ce90: { type: 'string' },
  source: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** How those options read in a verb's usage. */
export const importUsage = '[--crs EPSG:n] [--ce90 METRES] [--source TEXT] [--dry-run]';

/** What an import from the command line is told. */
export const importOrder = (
  city: City,
  path: string,
  options: Omit<Values<typeof importOptions>, 'city'>,
): Omit<ImportOrder, 'onProgress'> => ({
  city,
  path,
  crs: optionalCrs(options.crs),
  ce90M: optionalCe90(options.ce90),
  source: options.source?.trim() || null,
  dryRun: options['dry-run'] ?? false,
  person: null,
});

/** Positions that lie farther off than this, metres, are of no use to any rule. */
const leastAccurateM = 10_000;

/** The metres of `--ce90`; null when it was not given. */
function optionalCe90(value: string | undefined): number | null {
  if (value === undefined) return null;
  const read = readNumber(value, value.includes(',') ? ',' : '.');
  if ('value' in read && read.value > 0 && read.value <= leastAccurateM) return read.value;
  throw new VerbError(importWords[language()].ce90Wrong({ value, most: leastAccurateM }));
}

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
