import { computed } from '@preact/signals';
import type { PlanZone } from '../../../geodata/wire/plan-zones.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatHectares } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { zoneName } from '../../map/zone-name.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { address, go } from '../address.ts';
import { Choice } from '../choice.tsx';
import { ZoneChip } from './zone-chip.tsx';
import { codes, matched, searched, searchZones, wanted, zones, zonesProblem } from './zones.ts';

/** Stands among the codes for "whatever was changed". */
const changedOnly = '*';

/** Zones of the list: those that are looked for, else those of the map, narrowed by the filter of the address. */
export const zoneRows = computed<PlanZone[]>(() => {
  const { code } = address.value;
  const all = searched.value ?? zones.value ?? [];
  if (!code) return all;
  return all.filter(({ properties }) =>
    code === changedOnly ? properties.changed : properties.code === code,
  );
});

/** Which code, or what was changed. */
export function ZoneFilters({ plan }: { plan: string }) {
  const words = speak(planWords);
  const all = zones.value ?? [];
  return (
    <search class="filters">
      <label class="filter-search">
        <Icon name="search" size={18} />
        <span class="sr-only">{words.searchZones}</span>
        <input
          class="input"
          type="search"
          value={wanted.value}
          placeholder={words.searchZones}
          maxLength={80}
          onInput={(event) => void searchZones(plan, event.currentTarget.value)}
        />
      </label>
      <Choice
        label={words.filterCode}
        value={address.value.code}
        options={[
          ...(all.some(({ properties }) => properties.changed) || address.value.code === changedOnly
            ? [[changedOnly, words.filterChanged] as const]
            : []),
          ...codes.value.map(({ code, name }) => [code, `${code} ${name}`] as const),
        ]}
        onChange={(code) => go({ code })}
      />
      <p class="filter-count quiet" role="status">
        {searched.value
          ? words.foundZones(zoneRows.value.length)
          : zones.value &&
            (matched.value > all.length
              ? words.zonesPart(all.length, matched.value)
              : words.countedZones(zoneRows.value.length, all.length))}
      </p>
    </search>
  );
}

interface ZoneListProps {
  /** Only of a draft is it said which zones it changes. */
  draft: boolean;
  onChoose: (id: string) => void;
}

/** The zones of the map as a list; a row leads there. */
export function ZoneList({ draft, onChoose }: ZoneListProps) {
  const words = speak(planWords);
  const said = language.value;
  if (zonesProblem.value && !zones.value) return <Failure problem={zonesProblem.value} />;
  if (!zones.value) return <Skeleton lines={8} />;
  if (zoneRows.value.length === 0)
    return (
      <EmptyState icon="map" title={words.zonesNone}>
        {words.zonesNoneLead}
      </EmptyState>
    );
  const columns: Column<PlanZone>[] = [
    {
      id: 'code',
      label: words.zoneColumns.code,
      cell: ({ properties }) => <ZoneChip code={properties.code} />,
    },
    {
      id: 'name',
      label: words.zoneColumns.name,
      cell: ({ properties }) => zoneName(said, properties.code, properties.name),
    },
    {
      id: 'area',
      label: words.zoneColumns.area,
      numeric: true,
      cell: ({ properties }) => <span class="nowrap">{formatHectares(said, properties.areaM2)}</span>,
    },
  ];
  if (draft)
    columns.push({
      id: 'changed',
      label: words.zoneColumns.changed,
      cell: ({ properties }) => (properties.changed ? <Badge tone="accent">{words.changed}</Badge> : '–'),
    });
  return (
    <Table
      caption={words.zones}
      columns={columns}
      rows={zoneRows.value}
      rowKey={({ id }) => id}
      selected={address.value.open}
      onSelect={({ id }) => onChoose(id)}
    />
  );
}
