import './table.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures stand right. */
  numeric?: boolean;
  /** Can be sorted by; the owner of the rows sorts. */
  sortable?: boolean;
}

export interface Sort {
  column: string;
  down: boolean;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Key of the selected row; the same selection as on the map. */
  selected?: string | null;
  onSelect?: (row: Row) => void;
  /** Enter on the selected row, or a double click. */
  onOpen?: (row: Row) => void;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
}

/** Rows that a keyboard walks: up, down, Home, End select; Enter opens. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  selected,
  onSelect,
  onOpen,
  sort,
  onSort,
}: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const at = rows.findIndex((row) => rowKey(row) === selected);
  useEffect(() => {
    body.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const focus = (index: number) => {
    const row = rows[index];
    if (!row) return;
    onSelect?.(row);
    (body.current?.children[index] as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focus(target);
    } else if (event.key === 'Enter' && event.target === event.currentTarget) {
      const row = rows[index];
      if (row) (onOpen ?? onSelect)?.(row);
    }
  };

  return (
    <div class="table-frame" tabIndex={onSelect ? -1 : 0}>
      <table class="table">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort ?? null} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                class={key === selected ? 'table-selected' : undefined}
                aria-current={key === selected ? 'true' : undefined}
                tabIndex={onSelect ? (index === Math.max(0, at) ? 0 : -1) : undefined}
                onClick={() => onSelect?.(row)}
                onDblClick={() => onOpen?.(row)}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                {columns.map((column) => (
                  <td key={column.id} class={column.numeric ? 'table-numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const here = sort?.column === column.id ? sort : null;
  const order = here ? (here.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={column.numeric ? 'table-numeric' : undefined} aria-sort={order}>
      {column.sortable && onSort ? (
        <button
          type="button"
          class="table-sort"
          title={speak(uiWords).table.sort(column.label)}
          onClick={() => onSort({ column: column.id, down: here ? !here.down : false })}
        >
          {column.label}
          {here && <Icon name={here.down ? 'down' : 'up'} size={14} />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}
