import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Position } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';
import type { CityMap, MarkerItem } from '../map/city-map.ts';
import { IconButton } from '../ui/button.tsx';
import type { IconName } from '../ui/icons.ts';
import { Scroll } from '../ui/scroll.tsx';
import { EmptyState, Failure, Skeleton } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { address, go } from './address.ts';
import { DeskMap } from './desk-map.tsx';
import { showHelp, useKeys } from './keys.ts';
import type { Register } from './registers.ts';
import { Split } from './split.tsx';

interface RegisterPageProps<Row extends { id: string }> {
  register: Register<Row>;
  columns: Column<Row>[];
  markers: ReadonlySignal<MarkerItem[]>;
  words: {
    map: string;
    list: string;
    sheet: string;
    none: string;
    noneLead: string;
    counted: (n: number) => string;
  };
  icon: IconName;
  /** Columns that the open sheet says anyway. */
  inSheet: readonly string[];
  pointOf: (row: Row) => Position;
  title: (row: Row) => string;
  /** The open row, read top-down. */
  read: (row: Row) => ComponentChildren;
}

/** A map, its list, and the open row at the right: one selection in all three. */
export function RegisterPage<Row extends { id: string }>(props: RegisterPageProps<Row>) {
  const { register, columns, markers, words, icon, inSheet, pointOf, title, read } = props;
  const [map, setMap] = useState<CityMap | null>(null);
  const rows = register.rows.value;
  const selected = address.value.open;
  const row = rows?.find((it) => it.id === selected) ?? null;
  const open = (id: string | null) => go({ open: id });
  const step = (by: number) => {
    const at = rows?.findIndex((it) => it.id === selected) ?? -1;
    const next = rows?.[at < 0 ? 0 : at + by];
    if (next) open(next.id);
  };
  useEffect(() => void register.load(), [register]);
  useEffect(() => {
    if (row) map?.goTo(pointOf(row), { zoom: 17 });
  }, [map, row?.id]);
  useKeys({ j: () => step(1), k: () => step(-1), '?': showHelp, Escape: () => open(null) });
  return (
    <div class={`page ${row ? 'page-with-sheet' : ''}`}>
      <div class="page-main">
        <div class="page-head">
          <h1>{words.list}</h1>
          {rows && (
            <p class="quiet" role="status">
              {words.counted(rows.length)}
            </p>
          )}
        </div>
        <Split
          label={speak(deskWords).splitter}
          top={<DeskMap items={markers} selected={selected} onSelect={open} onMap={setMap} />}
          bottom={
            register.problem.value && !rows ? (
              <Failure problem={register.problem.value} onRetry={() => void register.load()} />
            ) : !rows ? (
              <Skeleton lines={6} />
            ) : rows.length === 0 ? (
              <EmptyState icon={icon} title={words.none}>
                {words.noneLead}
              </EmptyState>
            ) : (
              <Table
                caption={words.list}
                columns={row ? columns.filter(({ id }) => !inSheet.includes(id)) : columns}
                rows={rows}
                rowKey={(it) => it.id}
                selected={selected}
                onSelect={(it) => open(it.id)}
              />
            )
          }
        />
      </div>
      {row && (
        <aside class="panel" aria-label={words.sheet}>
          <header class="panel-head">
            <h2>{title(row)}</h2>
            <IconButton icon="close" label={speak(deskWords).close} onClick={() => open(null)} />
          </header>
          <Scroll class="panel-body">{read(row)}</Scroll>
        </aside>
      )}
    </div>
  );
}
