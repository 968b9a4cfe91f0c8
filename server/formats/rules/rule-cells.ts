import type { TimeZone } from '../../../geodata/model/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { longestText, tooLong } from '../attributes.ts';
import { decimalMark, isBlank, type Reading, readBoolean, readDay, readNumber } from '../values.ts';
import type { RuleColumns, RuleField } from './rule-columns.ts';
import type { RuleSource } from './rule-draft.ts';

/** A cell that cannot be read for sure; the row that needs it is refused. */
export class UnreadCell extends Error {
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The text of a cell; throws {@link UnreadCell} for one that no answer could carry. */
export function shortText(column: string, value: unknown): string {
  const text = String(value).trim();
  if (text.length > longestText) throw new UnreadCell(tooLong(column, text));
  return text;
}

/** The cells of one row by what they mean; null when the column is not there or the cell is empty. */
export interface RuleCells {
  text: (field: RuleField) => string | null;
  /** A number as the column writes them; `unclear` when it is none. */
  reading: (field: RuleField) => Reading<number> | null;
  /** These three throw {@link UnreadCell} for what is written but cannot be read. */
  number: (field: RuleField) => number | null;
  flag: (field: RuleField) => boolean | null;
  day: (field: RuleField) => string | null;
  /** Name of the column, for reports. */
  column: (field: RuleField) => string;
}

/** A way to look at rows of one table; decimal marks are settled by a sample of its rows. */
export function ruleCells(
  columns: RuleColumns,
  sample: Record<string, unknown>[],
  timeZone: TimeZone,
): (row: Record<string, unknown>) => RuleCells {
  const marks = new Map<RuleField, '.' | ',' | null>();
  for (const [field, column] of Object.entries(columns) as [RuleField, string][]) {
    marks.set(field, decimalMark(sample.map((row) => row[column])));
  }
  return (row) => {
    const column = (field: RuleField): string => columns[field] ?? field;
    const raw = (field: RuleField): unknown => {
      const value = columns[field] === undefined ? null : row[columns[field]];
      return isBlank(value) ? null : value;
    };
    const text = (field: RuleField): string | null => {
      const value = raw(field);
      return value === null ? null : shortText(column(field), value);
    };
    const reading = (field: RuleField): Reading<number> | null => {
      const value = raw(field);
      return value === null ? null : readNumber(value, marks.get(field) ?? null);
    };
    const sure = <T>(
      field: RuleField,
      read: Reading<T> | null,
      code: 'number-unclear' | 'date-unclear' | 'boolean-unclear',
    ): T | null => {
      if (read === null) return null;
      if ('value' in read) return read.value;
      throw new UnreadCell({ code, figures: { column: column(field), value: text(field)! } });
    };
    const of = <T>(field: RuleField, read: (value: unknown) => Reading<T>): Reading<T> | null => {
      const value = raw(field);
      return value === null ? null : read(value);
    };
    return {
      text,
      reading,
      column,
      number: (field) => sure(field, reading(field), 'number-unclear'),
      flag: (field) => sure(field, of(field, readBoolean), 'boolean-unclear'),
      day: (field) => {
        const read = sure(
          field,
          of(field, (value) => readDay(value, timeZone)),
          'date-unclear',
        );
        if (read?.precision === 'year')
          throw new UnreadCell({
            code: 'date-unclear',
            figures: { column: column(field), value: text(field)! },
          });
        return read?.day ?? null;
      },
    };
  };
}

/** Where the row comes from and when it holds. */
export function sourceAndTime(
  cells: RuleCells,
): RuleSource & { validFrom: string | null; validTo: string | null } {
  const validFrom = cells.day('validFrom');
  const validTo = cells.day('validTo');
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new UnreadCell({ code: 'days-reversed', figures: { from: validFrom, to: validTo } });
  return {
    instrument: cells.text('basis'),
    article: cells.text('article'),
    date: cells.day('date'),
    validFrom,
    validTo,
  };
}
