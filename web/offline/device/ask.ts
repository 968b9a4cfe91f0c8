import type { Ports } from './ports.ts';
import type { Why } from './record.ts';
import type { Bytes } from './seal.ts';

/** What an answer means for whoever sent something. */
export type Answer =
  | { kind: 'yes'; json: unknown }
  /** Again later: `all` when nothing else will fare better now, `its` when the server is well and it is this thing alone that must wait. */
  | { kind: 'later'; status: number; all: boolean; its?: true; afterMs: number }
  /** The server has read it and says no. */
  | { kind: 'no'; status: number; why: Why };

interface Asked {
  json?: unknown;
  /** Sent as they are. */
  bytes?: Bytes;
  headers?: Record<string, string>;
}
export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

/** Longest wait for an answer, ms: what a slow line (4 kB/s) needs, and 20 s. */
export const patienceMs = (bytes: number): number => 20_000 + bytes / 4;
/** Longest pause that a server may ask for, ms. */
const longestWish = 45_000;

/** Nothing at all will get through now: no answer, no session, a server that starts, is busy or full. */
const everything: ReadonlySet<number> = new Set([0, 401, 408, 425, 429, 502, 503, 504, 507]);
/** Refusals that tell of a broken way, not of what was sent. */
const brokenWay: ReadonlySet<string> = new Set([
  'malformed-json',
  'digest-mismatch',
  'cross-site',
  'starting',
]);
/** What it is about has not arrived yet: from another tablet, perhaps. */
const tooEarly = 'finding-unknown';

/** The server refuses (401) when the session is another's by now: another page may have logged somebody else in between two requests. */
export const inTheNameOf = (person: string): Record<string, string> => ({ 'x-author': person });

/** Reads an answer. Only a refusal in the service's own words counts as one: whatever else answers stands in the way. */
export function judge(status: number, retryAfter: string | null, text: string): Answer {
  const body = parsed(text);
  const afterMs = Math.min(longestWish, Math.max(0, Number(retryAfter) || 0) * 1000);
  const later = (all: boolean): Answer => ({ kind: 'later', status, all, afterMs });
  if (status === 204) return { kind: 'yes', json: {} };
  if (status >= 200 && status < 300) return body ? { kind: 'yes', json: body } : later(true);
  if (everything.has(status)) return later(true);
  const { code, detail, title } = (body ?? {}) as { code?: unknown; detail?: unknown; title?: unknown };
  if (status >= 500 || typeof code !== 'string') return later(false);
  if (code === 'password-must-change') return { kind: 'later', status: 401, all: true, afterMs };
  if (code === tooEarly) return { kind: 'later', status, all: false, its: true, afterMs };
  if (brokenWay.has(code)) return later(false);
  return { kind: 'no', status, why: { code, sentence: String(detail ?? title ?? '') } };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export const noAnswer: Answer = { kind: 'later', status: 0, all: true, afterMs: 0 };

/** A request that ends: with the server's answer, or after {@link patienceMs} without one. */
export async function fetchInTime(
  { fetch, sleep }: Pick<Ports, 'fetch' | 'sleep'>,
  path: string,
  init: RequestInit,
  bytes: number,
): Promise<{ status: number; headers: Headers; text: string } | null> {
  const patience = new AbortController();
  const asking = new AbortController();
  const late = sleep(patienceMs(bytes), patience.signal).then(() => null);
  const answered = fetch(path, { ...init, signal: asking.signal })
    .then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }))
    .catch(() => null);
  const first = await Promise.race([answered, late]);
  patience.abort();
  asking.abort();
  return first;
}

/** Asks the server in the session's name. */
export const createAsk =
  (ports: Pick<Ports, 'fetch' | 'sleep' | 'language'>): Ask =>
  async (method, path, { json, bytes, headers = {} } = {}) => {
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const init: RequestInit = {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': ports.language(),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    };
    const answer = await fetchInTime(ports, path, init, body?.length ?? 0);
    return answer ? judge(answer.status, answer.headers.get('retry-after'), answer.text) : noAnswer;
  };
