import { useComputed } from '@preact/signals';
import type { Case } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';
import { tellMoment, tellShort } from '../data/when.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import type { Column } from '../ui/table.tsx';
import { go } from './address.ts';
import { RegisterPage } from './register-page.tsx';
import { cases } from './registers.ts';

/** Cases on their map and in their list. */
export function CasesPage() {
  const words = speak(deskWords);
  const markers = useComputed(() =>
    (cases.rows.value ?? []).map(({ id, point, outcome, stage, number }) => ({
      id,
      point,
      outcome,
      stage,
      title: number,
    })),
  );
  const columns: Column<Case>[] = [
    {
      id: 'number',
      label: words.columns.number,
      cell: (row) => <strong class="nowrap">{row.number}</strong>,
    },
    { id: 'outcome', label: words.columns.outcome, cell: (row) => <OutcomeMark outcome={row.outcome} /> },
    { id: 'stage', label: words.columns.status, cell: (row) => <Badge>{words.stages[row.stage]}</Badge> },
    { id: 'place', label: words.columns.place, cell: (row) => row.kelurahan ?? '–' },
    {
      id: 'opened',
      label: words.columns.opened,
      cell: (row) => <span class="nowrap">{tellShort(row.openedAt)}</span>,
    },
    { id: 'reason', label: words.columns.reason, cell: (row) => <span class="cell-long">{row.reason}</span> },
  ];
  return (
    <RegisterPage
      register={cases}
      columns={columns}
      markers={markers}
      words={{
        map: words.casesMap,
        list: words.casesList,
        sheet: words.caseSheet,
        none: words.casesNone,
        noneLead: words.casesNoneLead,
        counted: words.countedCases,
      }}
      icon="shield"
      inSheet={['reason']}
      pointOf={(row) => row.point}
      title={(row) => row.number}
      read={(row) => (
        <div class="stack">
          <p class="row">
            <OutcomeMark outcome={row.outcome} large />
            <Badge>{words.stages[row.stage]}</Badge>
          </p>
          <section>
            <h3>{words.columns.reason}</h3>
            <p>{row.reason}</p>
          </section>
          <dl class="facts">
            <div>
              <dt>{words.columns.opened}</dt>
              <dd>{tellMoment(row.openedAt)}</dd>
            </div>
            <div>
              <dt>{words.openedBy}</dt>
              <dd>{row.openedBy}</dd>
            </div>
            <div>
              <dt>{words.columns.place}</dt>
              <dd>{row.kelurahan ?? words.unknown}</dd>
            </div>
          </dl>
          <Button
            variant="primary"
            icon="flag"
            wide
            onClick={() => go({ section: 'findings', open: row.findingId })}
          >
            {words.caseFinding}
          </Button>
        </div>
      )}
    />
  );
}
