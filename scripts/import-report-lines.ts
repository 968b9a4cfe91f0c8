import type { Language } from '../geodata/words/bilingual.ts';
import { geometryRefusal } from '../geodata/words/geometry-refusal.ts';
import { importReportWords } from '../geodata/words/import.ts';
import { importNote, importProblem } from '../geodata/words/import-problem.ts';
import type { Landing } from '../server/formats/landing.ts';
import type { ImportReport, Said } from '../server/workflows/import-report.ts';

/** So many features of one reason are all named, to be mended by hand; of more, the first few and a count. The import keeps the rest. */
const everyOne = 20;
const firstFew = 5;

/** An import's report as lines for the terminal. */
export function importReportLines(language: Language, report: ImportReport): string[] {
  const w = importReportWords[language];
  const sentence = (said: Said): string =>
    said.from === 'file' ? importProblem(language, said.problem) : geometryRefusal(language, said.problem);
  const named = <T extends { said: Said }>(list: T[], line: (item: T) => string): string[] =>
    [...byReason(list).values()].flatMap((same) =>
      same.length <= everyOne
        ? same.map(line)
        : [...same.slice(0, firstFew).map(line), w.more({ count: same.length - firstFew })],
    );
  return [
    w.file(report),
    ...(report.crs ? [w.crs(report.crs)] : []),
    w.taken({
      taken: report.taken,
      kept: report.kept,
      repaired: report.repaired.length,
      refused: report.refused.length,
    }),
    ...named(report.repaired, ({ index, change, said }) =>
      w.repaired({ number: index + 1, index, change, why: sentence(said) }),
    ),
    ...named(report.refused, ({ index, said }) =>
      w.refused({ number: index + 1, index, why: sentence(said) }),
    ),
    ...report.warnings.map(({ said, times, firstIndex }) =>
      w.warning({ times, number: firstIndex + 1, why: sentence(said) }),
    ),
    ...report.notes.map((note) => w.note({ why: importNote(language, note) })),
    ...(report.where ? landingLines(language, report.where) : []),
    ...(report.dryRun ? [w.dryRun] : report.importId ? [w.importId({ id: report.importId })] : [w.nothing]),
  ];
}

function byReason<T extends { said: Said }>(list: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const reason = item.said.problem.code;
    const group = groups.get(reason);
    if (group) group.push(item);
    else groups.set(reason, [item]);
  }
  return groups;
}

function landingLines(language: Language, where: Landing): string[] {
  const w = importReportWords[language];
  const systems = where.fits
    .map(({ id, name, swapped }) => `${id} (${name}${swapped ? `, ${w.swapped}` : ''})`)
    .join(', ');
  return [w.landed(where), systems === '' ? w.fitsNone : w.fits({ systems })];
}
