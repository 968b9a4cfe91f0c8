import { answersTo, operationOf, scored } from './answers.ts';
import { Outside } from './board.ts';
import type { Question } from './suite.ts';

export interface Row {
  operation: string;
  asked: number;
  agree: number;
  miss: number;
  outside: number;
}

/** What came of all questions. */
export interface Board {
  rows: Row[];
  /** How many questions were none of ours, by kind. */
  outside: Map<string, number>;
  /** `case operation: ours, theirs`. */
  misses: { of: string; operation: string; told: string }[];
}

/** Asks every question and counts. What throws is a miss. */
export function score(questions: Question[]): Board {
  const rows = new Map(
    scored.map((operation) => [operation, { operation, asked: 0, agree: 0, miss: 0, outside: 0 }]),
  );
  const board: Board = { rows: [...rows.values()], outside: new Map(), misses: [] };
  for (const question of questions) {
    const row = rows.get(operationOf(question));
    if (!row) continue;
    row.asked++;
    const told = missOf(question);
    if (told instanceof Outside) {
      row.outside++;
      board.outside.set(told.message, (board.outside.get(told.message) ?? 0) + 1);
    } else if (told) {
      row.miss++;
      board.misses.push({ of: question.of, operation: question.operation, told });
    } else row.agree++;
  }
  return board;
}

/** Null when we agree. */
function missOf(question: Question): string | Outside | null {
  try {
    const { ours, theirs, room } = answersTo(question);
    const agree = typeof ours === 'number' ? Math.abs(ours - Number(theirs)) <= room : ours === theirs;
    return agree ? null : `ours ${ours}, JTS ${theirs}`;
  } catch (error) {
    return error instanceof Outside ? error : String(error);
  }
}

/** As it stands in docs/geometry-scoreboard.md. */
export const table = ({ rows, outside }: Board): string[] => [
  ...rows.map((it) => `| ${it.operation} | ${it.asked} | ${it.agree} | ${it.miss} | ${it.outside} |`),
  ...[...outside].toSorted((a, b) => b[1] - a[1]).map(([kind, count]) => `| ${kind} | ${count} |`),
];
