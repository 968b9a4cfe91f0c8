import { uuidv7 } from 'uuidv7';
import type { OpenWork, Position } from '../../../geodata/model/index.ts';
import { formatDay, formatNumber } from '../../../geodata/words/format.ts';
import { patrolWords, stopWords } from '../../../geodata/words/patrol.ts';
import { language, speak } from '../../data/preferences.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { toast } from '../../ui/toast.tsx';
import { addStop, stopOfWork } from './change.ts';
import { change, chosen, crew, openStop, plan, squadOf, waiting, work } from './day.ts';
import { tellReasons } from './tell-reasons.ts';

/** Rows that a person reads; the rest is found by search, or by planning. */
const mostShown = 200;

/** What no squad has on this day, the most urgent first. */
export function WaitingList({ onShow }: { onShow: (position: Position) => void }) {
  const words = speak(patrolWords);
  if (!work.value) return <Skeleton lines={6} />;
  const rows = waiting.value.slice(0, mostShown);
  if (rows.length === 0)
    return (
      <EmptyState icon="route" title={words.waitingNone}>
        {words.waitingNoneLead}
      </EmptyState>
    );
  return (
    <div class="waiting">
      <div class="waiting-head">
        <h2>{words.waiting}</h2>
        <span class="quiet small">{words.waitingCount(rows.length, waiting.value.length)}</span>
      </div>
      <Table
        caption={words.waiting}
        columns={columnsOf()}
        rows={rows}
        rowKey={({ thing }) => thing}
        selected={openStop.value}
        onSelect={({ thing, position }) => {
          openStop.value = thing;
          onShow(position);
        }}
        onOpen={take}
      />
    </div>
  );
}

/** Gives work to the chosen squad. */
function take(it: OpenWork): void {
  const to = chosen.peek();
  if (!to) {
    toast(speak(patrolWords).choosesFirst, { tone: 'problem' });
    return;
  }
  const stop = stopOfWork(uuidv7(), it, crew.peek()!.settings.visitMinutes);
  change(addStop(plan.peek(), to, stop));
  openStop.value = stop.id;
}

function columnsOf(): Column<OpenWork>[] {
  const words = speak(patrolWords);
  const stops = speak(stopWords);
  const tell = (day: string | null) => (day ? formatDay(language.value, day) : words.never);
  const patrol = plan.value.find(({ id }) => id === chosen.value);
  const squad = patrol ? (squadOf(patrol.squad)?.name ?? '') : null;
  return [
    {
      id: 'add',
      label: words.columns.add,
      cell: (it) => (
        <IconButton
          icon="plus"
          label={squad ? words.addWork(it.title, squad) : words.choosesFirst}
          onClick={(event) => {
            event.stopPropagation();
            take(it);
          }}
        />
      ),
    },
    {
      id: 'what',
      label: words.columns.what,
      cell: ({ kind, title }) => (
        <>
          <strong>{stops.kinds[kind]}</strong> {title}
        </>
      ),
    },
    {
      id: 'why',
      label: words.columns.why,
      cell: (it) => tellReasons(it).join(' · ') || '–',
    },
    {
      id: 'deadline',
      label: words.columns.deadline,
      cell: ({ deadline }) => <span class="nowrap">{deadline ? tell(deadline) : '–'}</span>,
    },
    {
      id: 'lastVisit',
      label: words.columns.lastVisit,
      cell: ({ lastVisit }) => <span class="nowrap">{tell(lastVisit)}</span>,
    },
    {
      id: 'worth',
      label: words.columns.worth,
      numeric: true,
      cell: ({ worth }) => formatNumber(language.value, worth, 1),
    },
  ];
}
