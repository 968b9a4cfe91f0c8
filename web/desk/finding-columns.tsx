import type { FindingSummary } from '../../geodata/model/index.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { tellShort } from '../data/when.ts';
import { Badge } from '../ui/badge.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import type { Column, Sort } from '../ui/table.tsx';
import { fresh } from './findings.ts';

const signs = { received: 'clock', asked: 'question', 'case-opened': 'shield', rejected: 'close' } as const;

/** The list of findings as columns; `narrow` leaves out what the open sheet says anyway. */
export function findingColumns(language: Language, narrow: boolean): Column<FindingSummary>[] {
  const { columns, isNew } = deskWords[language];
  const { kinds, statuses } = findingWords[language];
  const all: Column<FindingSummary>[] = [
    {
      id: 'outcome',
      label: columns.outcome,
      sortable: true,
      cell: (row) => <OutcomeMark outcome={row.outcome} />,
    },
    {
      id: 'kind',
      label: columns.kind,
      sortable: true,
      cell: (row) => (
        <span class="cell-kind">
          <strong>{kinds[row.kind]}</strong>
          {fresh.value.has(row.id) && <Badge tone="accent">{isNew}</Badge>}
        </span>
      ),
    },
    {
      id: 'place',
      label: columns.place,
      sortable: true,
      cell: (row) => (
        <span class="nowrap">
          {row.kelurahan ?? '–'}
          {!narrow && row.kecamatan && <span class="quiet">, {row.kecamatan}</span>}
        </span>
      ),
    },
    {
      id: 'observed',
      label: columns.observed,
      sortable: true,
      cell: (row) => <span class="nowrap">{tellShort(row.observedAt)}</span>,
    },
    { id: 'by', label: columns.by, sortable: true, cell: (row) => row.by },
    { id: 'photos', label: columns.photos, numeric: true, cell: (row) => row.photos || '–' },
    {
      id: 'status',
      label: columns.status,
      sortable: true,
      cell: (row) => (
        <Badge tone={row.status === 'received' ? 'accent' : 'plain'} icon={signs[row.status]}>
          {row.caseNumber ?? statuses[row.status]}
        </Badge>
      ),
    },
  ];
  return narrow ? all.filter(({ id }) => id !== 'by' && id !== 'photos') : all;
}

const worstFirst: Record<FindingSummary['outcome'], number> = {
  violates: 0,
  unclear: 1,
  complies: 2,
  'not-applicable': 3,
};
const sortKeys: Record<string, (row: FindingSummary) => string | number> = {
  outcome: (row) => worstFirst[row.outcome],
  kind: (row) => row.kind,
  place: (row) => `${row.kelurahan} ${row.kecamatan}`,
  observed: (row) => row.observedAt,
  by: (row) => row.by,
  status: (row) => row.status,
};

/** Rows in the order asked for; without one, as the server gave them (newest first). */
export function sortFindings(rows: readonly FindingSummary[], sort: Sort | null): readonly FindingSummary[] {
  const keyOf = sort && sortKeys[sort.column];
  if (!keyOf) return rows;
  const up = [...rows].sort((a, b) => {
    const x = keyOf(a);
    const y = keyOf(b);
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return sort.down ? up.reverse() : up;
}
