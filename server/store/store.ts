import type { Sql } from 'sql-template-tag';

/** Something that runs statements: the store itself (one statement, one transaction) or an open transaction. */
export interface Queryable {
  /** Rows of one statement made with the `sql` tag (`sql-template-tag`); numbers arrive as numbers, dates as `YYYY-MM-DD` text, timestamps as ISO text, json parsed. */
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/** What a call may cost; the embedded store's watchdog ends what overstays. Milliseconds. */
export const budgets = { request: 15_000, batch: 120_000, maintenance: 900_000 } as const;
export type Budget = keyof typeof budgets;

/** PostGIS behind one interface, two bodies: embedded (PGlite) and PostgreSQL. */
export interface Store extends Queryable {
  kind: 'embedded' | 'postgres';
  /** Runs the deed in one transaction; commits when it resolves, rolls back when it throws. Answer after this resolves. */
  transaction<T>(deed: (tx: Queryable) => Promise<T>, options?: { budget?: Budget }): Promise<T>;
  /** Several statements at once, without parameters: migrations only. */
  script(text: string): Promise<void>;
  /**
   * Takes what was deleted from some tables, or overwritten, off the disk too: a database keeps it there, and so in every copy of its folder, until it
   * needs the room.
   */
  sweepOut(tables: readonly string[]): Promise<void>;
  /** Tells every listener of this installation that the event log grew. Works across processes on PostgreSQL. */
  notify(city: string): Promise<void>;
  /** Calls back with the city whose event log grew, until the returned function is called. */
  listen(heard: (city: string) => void): () => void;
  close(): Promise<void>;
}
