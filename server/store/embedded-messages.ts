/** What is asked of the thread that holds the engine. */
export interface Ask {
  id: number;
  kind: 'query' | 'script' | 'dump' | 'close';
  text: string;
  values: unknown[];
}
/** What it answers; `rows` of an order is empty. */
export type Answer =
  | { id: number; rows: unknown[] }
  | { id: number; error: { message: string; code: string | undefined } };

/** SQLSTATE of a statement that the engine ended without a word. */
export const brokenOff = 'XX000';
