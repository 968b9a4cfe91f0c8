import type { CheckAnswer, CheckRequest } from '../../../geodata/model/index.ts';
import type { ZoneSheet } from '../../../geodata/wire/zones.ts';
import type { Unjudged } from './judge.ts';

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
}
/** Its answer. */
export type Told = { id: number; judged: Judged } | { id: number; failed: string };
