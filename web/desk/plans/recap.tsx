import type { FlipKind, FlipRun, Standing } from '../../../geodata/wire/flips.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { language, speak } from '../../data/preferences.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { address, go } from '../address.ts';
import { Change } from './change.tsx';

interface Line {
  kelurahan: string | null;
  rule: string;
  before: Standing;
  after: Standing;
  counts: Partial<Record<FlipKind, number>>;
}

/** Lines of the comparison with the kinds side by side, under the filters of the address; most first. */
function linesOf(table: FlipRun['table']): Line[] {
  const { kind, kelurahan, rule } = address.value;
  const lines = new Map<string, Line>();
  for (const { kind: of, count, ...rest } of table) {
    if ((kind && of !== kind) || (rule && rest.rule !== rule) || (kelurahan && rest.kelurahan !== kelurahan))
      continue;
    const key = Object.values(rest).join('|');
    const line = lines.get(key) ?? { ...rest, counts: {} };
    line.counts[of] = (line.counts[of] ?? 0) + count;
    lines.set(key, line);
  }
  const sum = ({ counts }: Line) => Object.values(counts).reduce((total, n) => total + n, 0);
  return [...lines.values()].sort((a, b) => sum(b) - sum(a));
}

/** Counts by kelurahan and rule; a line narrows map and list to itself. */
export function Recap({ lines }: { lines: FlipRun['table'] }) {
  const words = speak(planWords);
  const count = (kind: FlipKind): Column<Line> => ({
    id: kind,
    label: words.flipColumns[kind],
    numeric: true,
    cell: ({ counts }) => (counts[kind] ? formatNumber(language.value, counts[kind], 0) : '–'),
  });
  const columns: Column<Line>[] = [
    { id: 'place', label: words.flipColumns.place, cell: ({ kelurahan }) => kelurahan ?? words.noPlace },
    {
      id: 'rule',
      label: words.flipColumns.rule,
      cell: ({ rule }) => <strong>{ruleName(language.value, rule)}</strong>,
    },
    {
      id: 'change',
      label: words.flipColumns.change,
      cell: ({ before, after }) => <Change before={before} after={after} />,
    },
    count('building'),
    count('permit'),
    count('case'),
  ];
  return (
    <Table
      caption={words.recap}
      columns={columns}
      rows={linesOf(lines)}
      rowKey={({ kelurahan, rule, before, after }) => [kelurahan, rule, before, after].join('|')}
      onSelect={({ kelurahan, rule }) => go({ kelurahan, rule, open: null })}
    />
  );
}
