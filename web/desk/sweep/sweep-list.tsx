import type { SweptBuilding, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { language, speak } from '../../data/preferences.ts';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { address } from '../address.ts';
import { countedIn, keyOf, nameOf, standingOf } from './marks.ts';
import { buildings, buildingsProblem, crowded, sweep } from './sweep.ts';

interface SweepListProps {
  onChoose: (id: string) => void;
  onKelurahan: (it: SweptKelurahan) => void;
}

/** The buildings of the map as a list; where they are too many, how many in each kelurahan. */
export function SweepList({ onChoose, onKelurahan }: SweepListProps) {
  const words = speak(sweepWords);
  if (buildingsProblem.value && !buildings.value) return <Failure problem={buildingsProblem.value} />;
  if (crowded.value) return <ByKelurahan onKelurahan={onKelurahan} />;
  if (!buildings.value) return <Skeleton lines={8} />;
  if (buildings.value.length === 0 && sweep.value?.run?.state === 'running') return <Skeleton lines={8} />;
  if (buildings.value.length === 0)
    return (
      <EmptyState icon="building" title={words.noneFound}>
        {words.noneFoundLead}
      </EmptyState>
    );
  const columns: Column<SweptBuilding>[] = [
    {
      id: 'outcome',
      label: words.columns.outcome,
      cell: (building) => <OutcomeMark outcome={standingOf(building)} />,
    },
    {
      id: 'building',
      label: words.columns.building,
      cell: (building) => <strong class="nowrap">{nameOf(building)}</strong>,
    },
    {
      id: 'place',
      label: words.columns.place,
      cell: ({ kelurahan }) => <span class="nowrap">{kelurahan ?? '–'}</span>,
    },
    { id: 'because', label: words.columns.because, cell: becauseOf },
  ];
  return (
    <Table
      caption={words.list}
      columns={columns}
      rows={buildings.value}
      rowKey={({ id }) => id}
      selected={address.value.open}
      onSelect={({ id }) => onChoose(id)}
    />
  );
}

/** Rules by which it stands as shown, of many the first; the one that is looked for before all others. */
function becauseOf(building: SweptBuilding): string {
  const shown = standingOf(building);
  const asked = address.value.rule;
  const names = building.reasons
    .filter(({ outcome, legacy }) => (legacy ? 'legacy' : outcome) === shown)
    .sort((a, b) => Number(b.rule === asked) - Number(a.rule === asked))
    .map(({ rule }) => ruleName(language.value, rule));
  if (names.length === 0) return '–';
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} ${speak(sweepWords).moreRules(names.length - 2)}`
    : names.join(', ');
}

function ByKelurahan({ onKelurahan }: Pick<SweepListProps, 'onKelurahan'>) {
  const words = speak(sweepWords);
  const rows = (sweep.value?.kelurahan ?? [])
    .map((it) => ({ it, ...countedIn(it) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const columns: Column<(typeof rows)[number]>[] = [
    {
      id: 'place',
      label: words.columns.place,
      cell: ({ it }) => <strong>{it.kelurahan ?? words.outsideKelurahan}</strong>,
    },
    { id: 'kecamatan', label: words.columns.kecamatan, cell: ({ it }) => it.kecamatan ?? '–' },
    {
      id: 'outcome',
      label: words.columns.outcome,
      cell: ({ outcome }) => <OutcomeMark outcome={outcome} />,
    },
    {
      id: 'count',
      label: words.columns.count,
      numeric: true,
      cell: ({ count }) => formatNumber(language.value, count, 0),
    },
  ];
  return (
    <Table
      caption={words.listByKelurahan}
      columns={columns}
      rows={rows}
      rowKey={({ it }) => keyOf(it)}
      onOpen={({ it }) => onKelurahan(it)}
      onSelect={({ it }) => onKelurahan(it)}
    />
  );
}
