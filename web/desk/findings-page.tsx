import { computed, signal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FindingSheet, Geometry } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { language, speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Failure, Skeleton } from '../ui/states.tsx';
import { type Sort, Table } from '../ui/table.tsx';
import { address, go } from './address.ts';
import { decide, decision, isUndecided, mayDecide } from './decision.ts';
import { DeskMap } from './desk-map.tsx';
import { Filters, filtered, searchBox } from './filters.tsx';
import { findingColumns, sortFindings } from './finding-columns.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { findings, found, fresh, keepFindings, listProblem, loadFindings, seen, sheet } from './findings.ts';
import { showHelp, useKeys } from './keys.ts';
import { Split } from './split.tsx';

const sort = signal<Sort | null>(null);
const rows = computed(() => sortFindings(findings.value ?? [], sort.value));
const open = (id: string | null) => go({ open: id });

/** The row `by` steps from the open one; without one, the first. */
function step(by: number): void {
  const at = rows.value.findIndex((row) => row.id === address.value.open);
  const next = rows.value[at < 0 ? 0 : at + by];
  if (next) open(next.id);
}

/** The violation map, its list under it, and the open finding at the right. */
export function FindingsPage({ session }: { session: Session }) {
  useEffect(keepFindings, []);
  const words = speak(deskWords);
  const markers = useComputed(() => {
    const { kinds } = speak(findingWords);
    return (findings.value ?? []).map(({ id, point, outcome, status, kind, kelurahan }) => ({
      id,
      point,
      outcome,
      stage: status,
      title: [kinds[kind], kelurahan].filter(Boolean).join(', '),
    }));
  });
  const versions = useComputed(() => placesOf(sheet.value)).value;
  const mine = mayDecide(session.person.role);
  // A reason being written belongs to its decision: a stray key must not turn "open" into "reject".
  const mayBegin = () => mine && !decision.peek() && isUndecided(sheet.peek()?.summary.status);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => searchBox.current?.focus(),
    '?': showHelp,
    a: () => mayBegin() && decide('case'),
    r: () => mayBegin() && decide('reject'),
    t: () => mayBegin() && sheet.peek()?.summary.status !== 'asked' && decide('ask'),
    Escape: () => (decision.value ? decide(null) : open(null)),
  });
  return (
    <div class={`page ${address.value.open ? 'page-with-sheet' : ''}`}>
      <h1 class="sr-only">{words.map}</h1>
      <div class="page-main">
        <Filters />
        <NewFindings />
        <Split
          label={words.splitter}
          top={
            <DeskMap
              items={markers}
              selected={address.value.open}
              onSelect={open}
              subject={sheet.value?.finding.geometry ?? null}
              versions={versions}
              answer={sheet.value?.answer ?? null}
              around={found.value}
            />
          }
          bottom={<List />}
        />
      </div>
      {address.value.open && <FindingPanel session={session} />}
    </div>
  );
}

/** Places that were said differently, to be seen over each other. */
const placesOf = (open: FindingSheet | null): Geometry[] =>
  open?.conflicts
    .filter(({ field }) => field === 'geometry')
    .flatMap(({ versions }) => versions.map(({ value }) => value as Geometry)) ?? [];

function List() {
  const words = speak(deskWords);
  if (listProblem.value && !findings.value)
    return <Failure problem={listProblem.value} onRetry={() => void loadFindings()} />;
  if (!findings.value) return <Skeleton lines={8} />;
  if (findings.value.length === 0)
    return filtered.value ? (
      <EmptyState icon="filter" title={words.noneFiltered}>
        {words.noneFilteredLead}
      </EmptyState>
    ) : (
      <EmptyState icon="flag" title={words.none}>
        {words.noneLead}
      </EmptyState>
    );
  return (
    <Table
      caption={words.list}
      columns={findingColumns(language.value, address.value.open !== null)}
      rows={rows.value}
      rowKey={(row) => row.id}
      selected={address.value.open}
      onSelect={(row) => open(row.id)}
      sort={sort.value}
      onSort={(next) => {
        sort.value = next;
      }}
    />
  );
}

/** A mark that something came in; the list and the map have it already, nothing jumps. */
function NewFindings() {
  const words = speak(deskWords);
  const [first] = fresh.value;
  return (
    <div class="new-findings" role="status">
      {first && (
        <Button
          icon="flag"
          variant="primary"
          onClick={() => {
            open(first);
            seen(first);
          }}
        >
          {words.newFindings(fresh.value.size)}
        </Button>
      )}
    </div>
  );
}
