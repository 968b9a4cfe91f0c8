import type { CheckAnswer, CheckRequest, Day } from '../../../geodata/model/index.ts';
import type { ZoneSheet } from '../../../geodata/wire/zones.ts';
import type { Unjudged } from './judge.ts';

/** A pack older than this says nothing any more, ms: plans and permits have moved on. */
export const staleMs = 14 * 24 * 3_600_000;

/** Which pack an answer is from. */
export interface JudgedBy {
  version: string;
  madeAt: string;
  seq: number;
}

/** What this device says by itself: an answer that waits for the server's, or why it says none. */
export type Judged =
  | { answer: CheckAnswer; sheet: ZoneSheet | null; pack: JudgedBy }
  | { unjudged: Unjudged | 'stale'; pack: JudgedBy }
  | { unjudged: 'no-pack' };

/** A question to the worker that judges. */
export interface Asked {
  id: number;
  request: CheckRequest;
  city: string;
  /** Device time, ms. */
  now: number;
  /** Day in the city whose law is asked for. */
  today: Day;
}
/** Its answer. */
export type Told = { id: number; judged: Judged } | { id: number; failed: string };
