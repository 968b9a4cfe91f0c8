import { request } from 'node:http';
import type { Problem } from '../../geodata/wire/refusals.ts';

export interface Answer<T = unknown> {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** The parsed JSON body. */
  json: T;
}

export interface Asked {
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Uint8Array;
  /** Hang up after the headers: for streams that never end. */
  headersOnly?: boolean;
}

/** Somebody with a browser: keeps the session cookie, and may send any header, also those that `fetch` forbids. */
export class Visitor {
  readonly #url: string;
  cookie: string | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  get = <T>(path: string, asked: Asked = {}): Promise<Answer<T>> => this.ask<T>('GET', path, asked);
  post = <T>(path: string, json: unknown, asked: Asked = {}): Promise<Answer<T>> =>
    this.ask<T>('POST', path, { ...asked, json });
  put = <T>(path: string, json: unknown, asked: Asked = {}): Promise<Answer<T>> =>
    this.ask<T>('PUT', path, { ...asked, json });
  delete = <T>(path: string, asked: Asked = {}): Promise<Answer<T>> => this.ask<T>('DELETE', path, asked);

  logIn = (username: string, password: string): Promise<Answer> =>
    this.post('/api/session', { username, password });

  ask<T = unknown>(
    method: string,
    path: string,
    { headers = {}, json, bytes, headersOnly }: Asked,
  ): Promise<Answer<T>> {
    const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
    const sent = {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(body ? { 'Content-Length': String(body.length) } : {}),
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...headers,
    };
    // the path goes out as it is: a URL would tidy up what an attacker writes
    const { hostname, port } = new URL(this.#url);
    return new Promise((resolve, reject) => {
      const asking = request(
        { host: hostname, port, path, method, headers: sent, agent: false },
        (answer) => {
          if (headersOnly) {
            asking.destroy();
            return resolve(answerOf(answer.statusCode ?? 0, answer.headers, Buffer.alloc(0)));
          }
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            this.#remember(answer.headers['set-cookie']);
            resolve(answerOf(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks)));
          });
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  }

  #remember(cookies: string[] | undefined): void {
    for (const cookie of cookies ?? []) {
      const [pair = ''] = cookie.split(';');
      this.cookie = pair.endsWith('=') ? null : pair;
    }
  }
}

const answerOf = <T>(status: number, headers: Answer['headers'], bytes: Buffer): Answer<T> => ({
  status,
  headers,
  bytes,
  get json() {
    return JSON.parse(bytes.toString('utf8')) as T;
  },
});

/** Code of a refusal. */
export const codeOf = (answer: Answer): string => (answer.json as Problem).code;
