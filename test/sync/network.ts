import { request } from 'node:http';
import { numbers } from './scheduler.ts';

/** What may happen to a request on its way. */
export const faults = [
  'request-lost',
  'answer-lost',
  'request-cut',
  'altered',
  'answer-cut',
  'twice',
  'twice-later',
  'hangs',
  'slow',
  'login-page',
  'proxy-413',
  'proxy-502',
  'says-401',
  'says-409',
  'says-413',
  'says-429',
  'says-500',
  'says-503',
  '500-after-commit',
] as const;
export type Fault = (typeof faults)[number];

export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
}
export interface Answered {
  status: number;
  headers: Headers;
  text: string;
}

/** Hands a request to a server. A test may put something of its own in between. */
export type Deliver = (sent: Sent) => Promise<Answered>;

const headersOf = (given: RequestInit['headers']): Record<string, string> =>
  Object.fromEntries(new Headers(given).entries());

export const sentOf = (path: string, init: RequestInit): Sent => ({
  method: init.method ?? 'GET',
  path: path.replace(/^https?:\/\/[^/]+/, ''),
  headers: headersOf(init.headers),
  body:
    typeof init.body === 'string'
      ? Buffer.from(init.body)
      : init.body
        ? new Uint8Array(init.body as Uint8Array)
        : null,
});

/** The real service over a real socket. */
export const deliverTo = (url: string): Deliver => {
  const { hostname, port } = new URL(url);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body || method !== 'GET' ? { 'content-length': String(body?.length ?? 0) } : {};
      const asking = request(
        { hostname, port, method, path, headers: { ...headers, ...length } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const told = new Headers();
            for (const [name, value] of Object.entries(answer.headers)) told.set(name, String(value));
            resolve({
              status: answer.statusCode ?? 0,
              headers: told,
              text: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
};

/** The first bytes of a request's body arrive, then the line breaks. */
export const cutOff = (url: string, { method, path, headers, body }: Sent, share: number): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const length = body?.length ?? 0;
    const asking = request({
      hostname,
      port,
      method,
      path,
      headers: { ...headers, 'content-length': String(length) },
      agent: false,
    });
    asking.on('error', () => resolve());
    asking.on('close', () => resolve());
    asking.write(body?.subarray(0, Math.floor(length * share)) ?? Buffer.alloc(0), () =>
      // as long as the service takes to see the first bytes
      setTimeout(() => asking.destroy(), 2),
    );
  });

const problem = (status: number, code: string, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: new Headers({ 'content-type': 'application/problem+json', ...headers }),
  text: JSON.stringify({ type: 'about:blank', title: code, status, code, errors: [], requestId: 'r' }),
});
const page = (status: number): Answered => ({
  status,
  headers: new Headers({ 'content-type': 'text/html' }),
  text: '<html><body>Selamat datang di Wi-Fi kafe</body></html>',
});

/** Answers that somebody else than the deed gives. */
export const saying: Partial<Record<Fault, () => Answered>> = {
  'login-page': () => page(200),
  'proxy-413': () => page(413),
  'proxy-502': () => page(502),
  'says-401': () => problem(401, 'not-logged-in'),
  'says-409': () => problem(409, 'same-id-other-content'),
  'says-413': () => problem(413, 'body-too-large'),
  'says-429': () => problem(429, 'too-many-requests', { 'retry-after': '90' }),
  'says-500': () => problem(500, 'bug'),
  'says-503': () => problem(503, 'store-busy', { 'retry-after': '5' }),
};

/** Which fault a request meets: by the seed, the device and how many it has sent; never by what came before elsewhere. */
export function misfortune(
  seed: number,
  share: number,
  kinds: readonly Fault[],
): (nth: number) => Fault | null {
  return (nth) => {
    const draw = numbers(seed ^ Math.imul(nth + 1, 0x9e3779b1));
    if (draw() >= share || kinds.length === 0) return null;
    return kinds[Math.floor(draw() * kinds.length)]!;
  };
}
