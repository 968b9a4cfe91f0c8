import type * as z from 'zod';
import type { Endpoints } from '../../geodata/wire/index.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { language, speak } from './preferences.ts';
import { Problem } from './problem.ts';

type Any = Endpoints[keyof Endpoints];
type ByKey = { [E in Any as `${E['method']} ${E['path']}`]: E };

/** `post /api/checks`: method and path name an endpoint, so that no schema reaches the bundle. */
export type CallKey = keyof ByKey;
/** What an endpoint answers. */
export type ResultOf<Key extends CallKey> = z.output<ByKey[Key]['result']>;
/** What an endpoint takes as its body. */
export type BodyOf<Key extends CallKey> = z.input<ByKey[Key]['body']>;

/** Optional as on the wire, typed as the server reads it. */
type QueryOf<Schema extends z.ZodType> = {
  [Name in keyof z.input<Schema>]: Name extends keyof z.output<Schema> ? z.output<Schema>[Name] : never;
};
/** What every optional shape can be given. */
type Nothing = Record<never, never>;
type Part<Name extends string, Value> = Nothing extends Value
  ? { [N in Name]?: Value }
  : { [N in Name]: Value };
interface Always {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Raw bytes instead of JSON (photos). */
  bytes?: Blob;
}
export type CallOptions<Key extends CallKey> = Part<'params', z.input<ByKey[Key]['params']>> &
  Part<'query', QueryOf<ByKey[Key]['query']>> &
  Part<'body', BodyOf<Key>> &
  Always;
type Arguments<Key extends CallKey> =
  Nothing extends CallOptions<Key> ? [options?: CallOptions<Key>] : [options: CallOptions<Key>];

interface Loose extends Always {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Address of a call with its parameters and query filled in. */
export function addressOf(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value != null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}

async function problemOf(response: Response): Promise<Problem> {
  const words = speak(uiWords).failed;
  try {
    const wire = await response.json();
    return new Problem(wire.detail ?? wire.title ?? words.unreadable, { ...wire, status: response.status });
  } catch {
    return new Problem(response.status >= 502 ? words.away : words.unreadable, {
      code: 'unreadable',
      status: response.status,
    });
  }
}

/** Calls the service. Every failure is a `Problem` with a sentence in the reader's language; only an abort stays an abort. */
export async function call<Key extends CallKey>(
  key: Key,
  ...[options]: Arguments<Key>
): Promise<ResultOf<Key>> {
  const [method = 'get', path = ''] = key.split(' ');
  const loose = (options ?? {}) as Loose;
  const json = loose.body === undefined ? undefined : JSON.stringify(loose.body);
  const init: RequestInit = {
    method: method.toUpperCase(),
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language.value,
      ...(loose.bytes
        ? { 'content-type': loose.bytes.type }
        : json
          ? { 'content-type': 'application/json' }
          : {}),
      ...loose.headers,
    },
    ...(loose.signal ? { signal: loose.signal } : {}),
  };
  const body = loose.bytes ?? json;
  if (body !== undefined) init.body = body;
  let response: Response;
  try {
    response = await fetch(addressOf(path, loose), init);
  } catch (error) {
    if (loose.signal?.aborted) throw error;
    throw new Problem(speak(uiWords).failed.offline, { code: 'offline', status: 0 });
  }
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? {} : await response.json()) as ResultOf<Key>;
}
