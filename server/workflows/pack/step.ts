import type { Squeeze, Squeezed } from './squeeze.ts';

/** What a step works with. */
export interface Bench {
  squeeze: Squeeze;
  /** Puts a part into the pack. */
  add(name: string, part: Squeezed): Promise<void>;
  /** Zips a value as JSON into the pack. */
  addJson(name: string, value: unknown): Promise<void>;
  /** Counts something for the manifest. */
  count(what: string, by: number): void;
}

/** One piece of the work on a pack: a statement or two. Between two of them others are served. */
export type Step = (bench: Bench) => Promise<void>;
