import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import { sha256 } from '../../server/files/sha256.ts';
import type { Ports } from '../../web/offline/device/ports.ts';
import type { Shelf } from '../../web/offline/device/shelf.ts';
import type { Answered, Deliver, Sent } from './network.ts';
import type { World } from './world.ts';

/** The real build, or one with a part replaced by a broken one: the oracle must tell them apart. */
export interface Build {
  name: string;
  /** What the oracle is expected to say of it. */
  caught?: RegExp;
  shelf?(shelf: Shelf): Shelf;
  ports?(ports: Ports): Ports;
  /** Between the line and the server; a new one for every story. */
  server?(deliver: Deliver, world: World): Deliver;
}

export const realBuild: Build = { name: 'the real one' };

interface Body {
  id: string;
  of?: string;
  seen?: string[];
}
/** A plain record on its way, or null. */
export function recordOf({ method, headers, body }: Sent): Body | null {
  if (method !== 'PUT' || !body || headers['content-type'] !== 'application/json') return null;
  return JSON.parse(Buffer.from(body).toString('utf8')) as Body;
}
const withBody = (sent: Sent, path: string, body: object): Sent => ({
  ...sent,
  path,
  body: Buffer.from(JSON.stringify(body)),
});
/** The answer as if it were about what was sent. */
function claiming({ id, ...answer }: Answered & { id: string }, body: object): Answered {
  if (answer.status !== 200) return answer;
  const told = JSON.parse(answer.text) as { receipt: object };
  const receipt = { ...told.receipt, id, sha256: sha256(canonicalJson(body)) };
  return { ...answer, text: JSON.stringify({ ...told, receipt }) };
}
/** Each breaks one promise, as a hurried engineer might. */
export const brokenBuilds: Build[] = [
  {
    name: 'a server that acknowledges before it commits',
    caught: /I1 lost/,
    server: (deliver) => {
      let nth = 0;
      return async (sent) => {
        const body = recordOf(sent);
        if (!body || ++nth % 3 !== 0) return deliver(sent);
        const receipt = {
          id: body.id,
          sha256: sha256(canonicalJson(body)),
          receivedAt: new Date().toISOString(),
          seq: 1,
        };
        return { status: 200, headers: new Headers(), text: JSON.stringify({ receipt }) };
      };
    },
  },
  {
    name: 'a server that knows no idempotency',
    caught: /I2|I1 lost/,
    server: (deliver) => async (sent) => {
      const body = recordOf(sent);
      if (!body || !sent.path.startsWith('/api/findings/')) return deliver(sent);
      const id = `${body.id.slice(0, 24)}${Math.floor(Math.random() * 1e12)
        .toString(16)
        .padStart(12, '0')}`.slice(0, 36);
      const answer = await deliver(withBody(sent, `/api/findings/${id}`, { ...body, id }));
      return claiming({ ...answer, id: body.id }, body);
    },
  },
  {
    name: 'a device that lets go before the receipt',
    caught: /I1 lost/,
    ports: (ports) => ({
      ...ports,
      fetch: async (path, init) => {
        const sending = path.split('/').length === 4 && init.method === 'PUT';
        if (sending) await ports.shelf.remove(path.split('/')[3]!);
        return ports.fetch(path, init);
      },
    }),
  },
  {
    name: 'a server where the last correction wins',
    caught: /I7 (conflicts differ|joined otherwise)/,
    server: (deliver) => {
      const known = new Map<string, string[]>();
      return async (sent) => {
        const body = recordOf(sent);
        if (!body?.of) return deliver(sent);
        const before = (known.get(body.of) ?? []).filter((id) => id !== body.id);
        const changed = { ...body, seen: [...new Set([...(body.seen ?? []), ...before])] };
        const answer = await deliver(withBody(sent, sent.path, changed));
        if (answer.status === 200) known.set(body.of, [...before, body.id]);
        return claiming({ ...answer, id: body.id }, body);
      };
    },
  },
  {
    name: 'a device that does not compare the receipt',
    caught: /I1 another content/,
    ports: (ports) => ({
      ...ports,
      fetch: async (path, init) => {
        const answer = await ports.fetch(path, init);
        if (init.method !== 'PUT' || typeof init.body === 'string' || !init.body || !answer.status)
          return answer;
        const text = await answer.text();
        if (answer.status !== 200 || !text.includes('"receipt"'))
          return { ...answer, text: async () => text };
        const whole = Buffer.from(init.body as Uint8Array).toString('utf8');
        if (!whole.startsWith('{')) return { ...answer, text: async () => text };
        const told = claiming(
          { ...(answer as never as Answered), text, id: path.split('/')[3]! },
          JSON.parse(whole),
        );
        return { ...answer, text: async () => told.text };
      },
    }),
  },
  {
    name: 'a server that binds photos without looking at their digest',
    caught: /I4 photo .* is another one/,
    server: (deliver, world) => async (sent) => {
      const answer = await deliver(sent);
      const digest = sent.path.split('/photos/')[1];
      const kept = digest && world.files.get(digest);
      if (kept) world.files.set(digest, kept.slice(0, -1));
      return answer;
    },
  },
  {
    name: 'a device that throws away what is refused',
    caught: /I1 lost/,
    shelf: (shelf) => ({
      ...shelf,
      change: async (id, change) => {
        const next = await shelf.change(id, change);
        if (next?.standing === 'needs-you') await shelf.remove(id);
        return next;
      },
    }),
  },
  {
    name: 'a device without a lock',
    caught: /two senders/,
    ports: (ports) => ({ ...ports, lock: (_name, deed) => deed() }),
  },
  {
    name: 'a device whose cursor runs ahead of what it keeps',
    caught: /I7 .* (shows|otherwise)/,
    shelf: (shelf) => ({
      ...shelf,
      keepMirror: (entries, cursor, options) => shelf.keepMirror(entries.slice(1), cursor, options),
    }),
  },
  {
    name: 'a device that keeps its keys after log-out',
    caught: /a key of somebody who left/,
    shelf: (shelf) => ({
      ...shelf,
      dropKeys: () => shelf.dropKeys([]),
      keepKey: (key, options) => shelf.keepKey(key, { ...options, drop: [] }),
    }),
  },
  {
    name: 'a device that does not seal',
    caught: /ASVS 14\.3\.3/,
    ports: (ports) => ({
      ...ports,
      crypto: {
        ...ports.crypto,
        subtle: new Proxy(ports.crypto.subtle, {
          get: (target, name: keyof SubtleCrypto) =>
            name === 'encrypt' || name === 'decrypt'
              ? async (_how: unknown, _key: unknown, bytes: Uint8Array) => Uint8Array.from(bytes).buffer
              : target[name],
        }),
      },
    }),
  },
  {
    name: 'a device that gives up after some tries',
    caught: /I6/,
    ports: (ports) => {
      let long = 0;
      return {
        ...ports,
        sleep: (ms, signal) =>
          ms > 4_000 && ms < 60_000 && ++long > 2 ? new Promise(() => undefined) : ports.sleep(ms, signal),
      };
    },
  },
  {
    name: 'a device that sends in the name of whoever is logged in',
    caught: /I2 under another name|I1 lost/,
    ports: (ports) => ({
      ...ports,
      fetch: (path, init) => {
        const { 'x-author': _, ...headers } = init.headers as Record<string, string>;
        return ports.fetch(path, { ...init, headers });
      },
    }),
  },
];
