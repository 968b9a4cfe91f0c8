import { signal } from '@preact/signals';
import type { Flip, FlipKind, Standing } from '../../../geodata/wire/flips.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { address, go } from '../address.ts';
import { Choice } from '../choice.tsx';
import { Change } from './change.tsx';
import { nameOf } from './flip-marks.ts';
import { flips, flipsProblem, flipsTotal, loadFlips, run, underWay } from './flips.ts';
import { Recap } from './recap.tsx';

/** True while the counts stand in place of the list. */
const counting = signal(false);

/** Kind, kelurahan and rule, of those that flip; and whether things are listed or counted. */
export function FlipFilters() {
  const words = speak(planWords);
  const { kind, kelurahan, rule } = address.value;
  const table = run.value?.table ?? [];
  const present = <Key extends 'kelurahan' | 'rule'>(key: Key, chosen: string | null) =>
    [...new Set([...(chosen ? [chosen] : []), ...table.flatMap((line) => line[key] ?? [])])].sort();
  const kinds = Object.keys(words.kinds) as FlipKind[];
  return (
    <search class="filters">
      <Choice
        label={words.filterKind}
        value={kind}
        options={kinds.map((it) => [it, words.kinds[it]])}
        onChange={(value) => go({ kind: value as FlipKind | null })}
      />
      <Choice
        label={speak(deskWords).filterKelurahan}
        value={kelurahan}
        options={present('kelurahan', kelurahan).map((it) => [it, it])}
        onChange={(value) => go({ kelurahan: value })}
      />
      <Choice
        label={words.filterRule}
        value={rule}
        options={present('rule', rule).map((it) => [it, ruleName(language.value, it)])}
        onChange={(value) => go({ rule: value })}
      />
      {(kind || kelurahan || rule) && (
        <Button variant="quiet" icon="close" onClick={() => go({ kind: null, kelurahan: null, rule: null })}>
          {speak(deskWords).clearFilters}
        </Button>
      )}
      <fieldset class="switch" aria-label={words.shownAs}>
        {([false, true] as const).map((counted) => (
          <button
            key={String(counted)}
            type="button"
            aria-pressed={counting.value === counted ? 'true' : 'false'}
            onClick={() => {
              counting.value = counted;
            }}
          >
            {counted ? words.asTable : words.asList}
          </button>
        ))}
      </fieldset>
      <p class="filter-count quiet" role="status">
        {flips.value &&
          (flipsTotal.value > flips.value.length
            ? words.flipsPart(flips.value.length, flipsTotal.value)
            : words.countedFlips(flips.value.length))}
      </p>
    </search>
  );
}

interface FlipListProps {
  plan: string;
  onChoose: (id: string) => void;
}

/** What flips, as on the map, or its counts. */
export function FlipList({ plan, onChoose }: FlipListProps) {
  const words = speak(planWords);
  if (flipsProblem.value && !flips.value)
    return <Failure problem={flipsProblem.value} onRetry={() => void loadFlips(plan)} />;
  if (run.value === undefined || underWay(run.value)) return <Skeleton lines={6} />;
  if (!run.value || !flips.value)
    return (
      <EmptyState icon="building" title={words.notComputed}>
        {words.flipsLead}
      </EmptyState>
    );
  if (flips.value.length === 0)
    return (
      <EmptyState icon="check" title={words.nothingFlips}>
        {run.value.totals.length > 0 && speak(deskWords).noneFilteredLead}
      </EmptyState>
    );
  if (counting.value) return <Recap lines={run.value.table} />;
  return (
    <Table
      caption={words.flips}
      columns={columns()}
      rows={flips.value}
      rowKey={({ id }) => id}
      selected={address.value.open}
      onSelect={({ id }) => onChoose(id)}
    />
  );
}

function columns(): Column<Flip>[] {
  const { flipColumns, kinds } = speak(planWords);
  return [
    {
      id: 'what',
      label: flipColumns.what,
      cell: (flip) => (
        <span class="plan-cell">
          <strong>{nameOf(flip)}</strong>
          <span class="quiet">{kinds[flip.kind]}</span>
        </span>
      ),
    },
    { id: 'place', label: flipColumns.place, cell: (flip) => flip.kelurahan ?? '–' },
    {
      id: 'change',
      label: flipColumns.change,
      cell: ({ before, after }) => <Change before={before} after={after} />,
    },
    {
      id: 'rules',
      label: flipColumns.rules,
      cell: ({ rules }) => namesOf(rules),
    },
  ];
}

const worstFirst: readonly Standing[] = ['violates', 'unclear', 'legacy', 'complies', 'not-applicable'];

/** Names of the rules that flip, of many the worst. */
function namesOf(rules: Flip['rules']): string {
  const names = [...rules]
    .sort((a, b) => worstFirst.indexOf(a.after) - worstFirst.indexOf(b.after))
    .map(({ rule }) => ruleName(language.value, rule));
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} ${speak(planWords).moreRules(names.length - 2)}`
    : names.join(', ');
}
