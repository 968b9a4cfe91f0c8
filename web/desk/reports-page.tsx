import { useComputed } from '@preact/signals';
import { deskWords } from '../../geodata/words/desk.ts';
import { reportWords } from '../../geodata/words/report.ts';
import { speak } from '../data/preferences.ts';
import { tellMoment, tellShort } from '../data/when.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/table.tsx';
import { Photos } from './photos.tsx';
import { RegisterPage } from './register-page.tsx';
import { type ReportRow, reports } from './registers.ts';

/** Complaints on their map and in their list; who sent them is not here to be shown. */
export function ReportsPage() {
  const words = speak(deskWords);
  const { categories, statuses } = speak(reportWords);
  const markers = useComputed(() =>
    (reports.rows.value ?? []).map(({ id, point, status, number }) => ({
      id,
      point: point.coordinates,
      outcome: 'not-applicable' as const,
      stage: status,
      title: number,
    })),
  );
  const columns: Column<ReportRow>[] = [
    {
      id: 'number',
      label: words.columns.number,
      cell: (row) => <strong class="nowrap">{row.number}</strong>,
    },
    { id: 'category', label: words.columns.category, cell: (row) => categories[row.category] },
    { id: 'text', label: words.columns.text, cell: (row) => <span class="cell-long">{row.text}</span> },
    { id: 'place', label: words.columns.place, cell: (row) => row.place ?? '–' },
    {
      id: 'received',
      label: words.columns.received,
      cell: (row) => <span class="nowrap">{tellShort(row.receivedAt)}</span>,
    },
    { id: 'photos', label: words.columns.photos, numeric: true, cell: (row) => row.photos.length || '–' },
    { id: 'status', label: words.columns.status, cell: (row) => <Badge>{statuses[row.status]}</Badge> },
  ];
  return (
    <RegisterPage
      register={reports}
      columns={columns}
      markers={markers}
      words={{
        map: words.reportsMap,
        list: words.reportsList,
        sheet: words.reportSheet,
        none: words.reportsNone,
        noneLead: words.reportsNoneLead,
        counted: words.countedReports,
      }}
      icon="send"
      inSheet={['text', 'photos']}
      pointOf={(row) => row.point.coordinates}
      title={(row) => row.number}
      read={(row) => (
        <div class="stack">
          <p class="row">
            <Badge tone="accent">{categories[row.category]}</Badge>
            <Badge>{statuses[row.status]}</Badge>
          </p>
          <blockquote class="panel-note">{row.text}</blockquote>
          {row.place && <p>{row.place}</p>}
          <Photos photos={row.photos} expected={row.photos.length} />
          <section>
            <h3>{words.timeline}</h3>
            <ol class="timeline">
              {row.timeline.map((step) => (
                <li key={`${step.at} ${step.status}`}>
                  <span>
                    {statuses[step.status]}
                    {step.note && `: ${step.note}`}
                  </span>
                  <span class="quiet small">{tellMoment(step.at)}</span>
                </li>
              ))}
            </ol>
          </section>
          <p class="quiet small">{words.reportPrivacy}</p>
        </div>
      )}
    />
  );
}
