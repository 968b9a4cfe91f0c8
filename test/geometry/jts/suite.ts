import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** One question of a JTS suite: an operation, its arguments and the answer JTS stands by. */
export interface Question {
  /** `general/TestOverlayAA#3`: file and place of the case in it, from 1. */
  of: string;
  operation: string;
  /** Well-known text, or well-known bytes in hex, of the case's two geometries; null where the case has none. */
  a: string;
  b: string | null;
  /** A number for the operation: a distance, a scale. */
  figure: number | null;
  /** `true`, a number, or well-known text. */
  answer: string;
  /** The answer's corners were rounded to a lattice of one unit before they were written down. */
  rounded: boolean;
}

interface Test {
  op: { '#text'?: string | number; name: string; arg1: string; arg2?: string; arg3?: string };
}
interface Run {
  run: {
    precisionModel?: { scale?: string };
    case: { a: string; b?: string; test: Test[] }[];
  };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (name) => name === 'case' || name === 'test',
});

/** Every question of the XML files below a folder. */
export const questionsOf = (root: string): Question[] =>
  (readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.xml'))
    .toSorted()
    .flatMap((file) => questionsOfFile(root, file));

function questionsOfFile(root: string, file: string): Question[] {
  const { run } = parser.parse(readFileSync(join(root, file), 'utf8')) as Run;
  const rounded = run.precisionModel?.scale !== undefined;
  return run.case.flatMap(({ a, b, test }, i) =>
    (test ?? []).map(({ op }): Question => {
      const named: Record<string, string | undefined> = { a, b };
      const of = (arg: string | undefined): string | undefined => named[arg?.toLowerCase() ?? ''];
      const figures = [op.arg2, op.arg3].map((arg) => (of(arg) === undefined ? Number(arg) : Number.NaN));
      return {
        of: `${file.replace('.xml', '')}#${i + 1}`,
        operation: op.name.toLowerCase(),
        a: of(op.arg1)!,
        b: of(op.arg2) ?? null,
        figure: figures.find(Number.isFinite) ?? null,
        answer: String(op['#text'] ?? '').trim(),
        rounded,
      };
    }),
  );
}
