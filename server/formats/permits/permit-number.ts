import type { PermitKind } from '../../../geodata/model/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';

/** `SK-PBG-127111-01022025-01`, written with hyphens or dots: decree, kecamatan without dots, day, sequence. */
const decree = /^(SK[-.](?:PBG|SLF)|PBG)[-.](\d{6})[-.](\d{2})(\d{2})(\d{4})[-.](\d{2,3})$/;

export interface ReadNumber {
  /** As it is kept: PBG numbers with hyphens, all others as the office writes them. */
  number: string;
  /** What the number itself says the document is. */
  kind: PermitKind | null;
  /** What is odd about it. The permit is taken all the same: a permit that is lost accuses its owner. */
  problem: ImportProblem | null;
}

/** Reads a permit number; `cityCode` is the Kemendagri code, e.g. `12.71`. */
export function readPermitNumber(raw: string, cityCode: string): ReadNumber {
  const text = raw.trim().replace(/\s+/g, ' ');
  const compact = text
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015_]/g, '-');
  const kind = kindOf(compact);
  const parts = decree.exec(compact);
  if (!parts) {
    const malformed = /^(SK[-.]?)?(PBG|SLF)\b/.test(compact);
    return {
      number: text,
      kind,
      problem: malformed ? { code: 'number-malformed', figures: { number: text } } : null,
    };
  }
  const [, head, place, day, month, year, sequence] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const number = [head.replace('.', '-'), place, day + month + year, sequence].join('-');
  if (!isDay(year, month, day))
    return { number, kind, problem: { code: 'number-date', figures: { number } } };
  const here = place.startsWith(cityCode.replace('.', ''));
  return { number, kind, problem: here ? null : { code: 'number-place', figures: { number, code: place } } };
}

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

function kindOf(text: string): PermitKind | null {
  if (/^(SK[-.]?)?SLF\b/.test(text)) return 'slf';
  if (/^(SK[-.]?)?PBG\b/.test(text)) return 'pbg';
  if (/^648\b|\bS?IMB\b/.test(text)) return 'imb';
  return /\bP?KKPR\b|\bKKKPR\b/.test(text) ? 'kkpr' : null;
}

/** What kind of document a word of the office means, or null. */
export function kindOfWord(word: string): PermitKind | null {
  if (/kkpr|kesesuaian kegiatan pemanfaatan ruang/i.test(word)) return 'kkpr';
  if (/\bpbg\b|persetujuan bangunan gedung/i.test(word)) return 'pbg';
  if (/\bslf\b|laik fungsi/i.test(word)) return 'slf';
  return /\bs?imb\b|izin mendirikan bangunan/i.test(word) ? 'imb' : null;
}
