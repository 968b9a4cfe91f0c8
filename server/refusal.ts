import { type RefusalCode, refusals } from '../geodata/wire/refusals.ts';

/** One fault in what was sent; `pointer` is a JSON pointer into the body, or `query/…`, `params/…`. */
export interface Fault {
  pointer: string;
  code: string;
  /** Figures for the sentence. */
  figures?: Record<string, number | string>;
}

/** The only error that is not a bug. It leaves as `application/problem+json`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly faults: Fault[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | null;

  constructor(code: RefusalCode, options: { faults?: Fault[]; retryAfter?: number } = {}) {
    super(code);
    this.code = code;
    this.status = refusals[code];
    this.faults = options.faults ?? [];
    this.retryAfter = options.retryAfter ?? null;
  }
}
