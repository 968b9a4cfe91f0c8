import type { Readable } from 'node:stream';

/** An answer that is not made from an endpoint's result: bytes, or JSON text that PostGIS wrote. */
export class Reply {
  readonly type: string;
  readonly body: Buffer | Readable | string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;

  constructor(
    type: string,
    body: Buffer | Readable | string | null,
    headers: Readonly<Record<string, string>> = {},
    status = 200,
  ) {
    this.type = type;
    this.body = body;
    this.headers = headers;
    this.status = status;
  }
}
