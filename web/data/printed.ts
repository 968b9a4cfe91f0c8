import type { CheckAnswer, Geometry } from '../../geodata/model/index.ts';

/** An answer that nobody keeps, on its way to the page on which it is printed. */
export interface PrintedAnswer {
  answer: CheckAnswer;
  geometry: Geometry;
  /** What a person calls the place. */
  name: string | null;
}

const key = 'taru.printed';
const page = '/sertifikat/';

/** Address of the printable page of a finding's check. */
export const certificatePage = (finding: string): string => `${page}?temuan=${encodeURIComponent(finding)}`;

/** Opens the printable page of an answer beside the screen; where that is not allowed, in its place. */
export function printAnswer(it: PrintedAnswer): void {
  sessionStorage.setItem(key, JSON.stringify(it));
  // A page of its own that this one opened begins with what is kept here.
  if (!window.open(page)) location.assign(page);
}

/** The answer that was asked to be printed; null when there is none. */
export function answerToPrint(): PrintedAnswer | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as PrintedAnswer);
}
