import type { Language } from '../geodata/words/bilingual.ts';
import { geometryRefusal } from '../geodata/words/geometry-refusal.ts';
import { importReportWords } from '../geodata/words/import.ts';
import { importNote, importProblem } from '../geodata/words/import-problem.ts';
import type { Landing } from '../server/formats/landing.ts';
import type { ImportReport, Said } from '../server/workflows/import-report.ts';

/** Lines of one kind that are printed; the rest is counted, and kept with the import. */
const longest = 200;

/** An import's report as lines for the terminal. */
export function importReportLines(language: Language, report: ImportReport): string[] {
  const w = importReportWords[language];
  const sentence = (said: Said): string =>
    said.from === 'file' ? importProblem(language, said.problem) : geometryRefusal(language, said.problem);
  const cut = <T>(list: T[], line: (item: T) => string): string[] => [
    ...list.slice(0, longest).map(line),
    ...(list.length > longest ? [w.more({ count: list.length - longest })] : []),
  ];
  return [
    w.file(report),
    ...(report.crs ? [w.crs(report.crs)] : []),
    w.taken({
      taken: report.taken,
      kept: report.kept,
      repaired: report.repaired.length,
      refused: report.refused.length,
    }),
    ...cut(report.repaired, ({ index, change, said }) =>
      w.repaired({ number: index + 1, index, change, why: sentence(said) }),
    ),
    ...cut(report.refused, ({ index, said }) => w.refused({ number: index + 1, index, why: sentence(said) })),
    ...cut(report.warnings, ({ said, times, firstIndex }) =>
      w.warning({ times, number: firstIndex + 1, why: sentence(said) }),
    ),
    ...report.notes.map((note) => w.note({ why: importNote(language, note) })),
    ...(report.where ? landingLines(language, report.where) : []),
    ...(report.dryRun ? [w.dryRun] : report.importId ? [w.importId({ id: report.importId })] : [w.nothing]),
  ];
}

function landingLines(language: Language, where: Landing): string[] {
  const w = importReportWords[language];
  const systems = where.fits
    .map(({ id, name, swapped }) => `${id} (${name}${swapped ? `, ${w.swapped}` : ''})`)
    .join(', ');
  return [w.landed(where), systems === '' ? w.fitsNone : w.fits({ systems })];
}
