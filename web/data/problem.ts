import type { Problem as Wire } from '../../geodata/wire/refusals.ts';

/** A refusal (RFC 9457) or a failed connection, with a sentence for people as its message. */
export class Problem extends Error {
  /** Stable code of the catalogue, or `offline` / `unreadable` when no server answered in its own words. */
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly errors: Wire['errors'];
  readonly requestId: string | null;

  constructor(sentence: string, wire: { code: string; status: number } & Partial<Wire>) {
    super(sentence);
    this.name = 'Problem';
    this.code = wire.code;
    this.status = wire.status;
    this.errors = wire.errors ?? [];
    this.requestId = wire.requestId ?? null;
  }
}
