import { gzipSync } from 'node:zlib';
import type Router from '@koa/router';
import type * as z from 'zod';
import type { Person } from '../../geodata/model/index.ts';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { createLimit } from '../access/limit.ts';
import { maySee } from '../access/may.ts';
import { admit, admitText } from '../admit.ts';
import type { Dependencies } from '../dependencies.ts';
import { Refusal } from '../refusal.ts';
import { addressKey } from './address.ts';
import { type Delivery, type Doors, mayNotHandIn, receiveDelivery } from './delivery.ts';
import { Reply } from './reply.ts';
import { refuseCrossSite } from './same-site.ts';
import { sessionCookie } from './session-cookie.ts';
import type { Context, State } from './state.ts';

type PersonFor<E extends Endpoint> = 'citizen' extends E['roles'][number] ? Person | null : Person;
type AnswerOf<E extends Endpoint> = E extends { gives: string } ? Reply : z.input<E['result']> | Reply;

/** A request as a deed sees it: admitted, allowed, and without Koa. */
export interface Call<E extends Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  person: PersonFor<E>;
  /** Who delivered what `person` had sealed; null when that is the same. */
  carrier: string | null;
  session: Session | null;
  tokenHash: string | null;
  /** Key that limits of the public count by. */
  address: string;
  header(name: string): string;
  /** Raw body of an endpoint that receives a file; without one, what arrived as a resumable upload under the digest in the address. */
  bytes(limit: number): Promise<Buffer>;
  /** The same in a file, for as long as it is used: what may be larger than memory. */
  inFile: Delivery['inFile'];
  logIn(token: string, expires: Date): void;
  logOut(): void;
}

export type DeedOf<E extends Endpoint> = (call: Call<E>) => Promise<AnswerOf<E>>;
export type Bind = <E extends Endpoint>(endpoint: E, deed: DeedOf<E>, options?: BindOptions) => void;

interface BindOptions {
  /** Admits a JSON body in the schema's place; its refusals say more than the schema can. */
  judge?: (body: unknown, session: Session | null) => unknown;
}

/** Joins endpoints to deeds. Everything an endpoint says of itself is enforced here, in one order: origin, rights, limits, form, city. */
export function createBind(
  router: Router<State>,
  { config }: Pick<Dependencies, 'config'>,
  doors: Doors | null = null,
): Bind {
  return (endpoint, deed, options = {}) => {
    const limits = {
      public: createLimit(config.rateLimits, endpoint.perMinute.public, 60),
      staff: createLimit(config.rateLimits, endpoint.perMinute.staff, 60),
    };
    router.register(endpoint.path, [endpoint.method], async (ctx) => {
      ctx.state.route = endpoint.path;
      if (endpoint.method !== 'get') refuseCrossSite(ctx, config);
      const { session } = ctx.state;
      const address = addressKey(ctx.ip);
      const refused = mayNotHandIn(ctx, endpoint);
      if (refused) throw new Refusal(refused);
      await (session ? limits.staff.take(session.person.id) : limits.public.take(address));
      const params = admitText(endpoint.params, ctx.params, 'params');
      const query = admitText(endpoint.query, { ...ctx.query }, 'query');
      refuseOtherCity(endpoint, session, { ...(query as object), ...(params as object) });
      const delivery = await receiveDelivery(ctx, endpoint, doors, params);
      const call = {
        params,
        query,
        body: await bodyOf(ctx, endpoint, delivery, options),
        person: delivery.person,
        carrier: delivery.carrier,
        session,
        tokenHash: ctx.state.tokenHash,
        address,
        header: (name: string) => ctx.get(name),
        bytes: delivery.bytes,
        inFile: delivery.inFile,
        logIn: (token: string, expires: Date) => sessionCookie.write(ctx, token, expires),
        logOut: () => {
          sessionCookie.clear(ctx);
          // tiles and pictures that only staff may see
          ctx.set('Clear-Site-Data', '"cache"');
        },
      } as Call<typeof endpoint>;
      const answer = await deed(call);
      if (endpoint.receives) await delivery.done();
      if (answer instanceof Reply) writeReply(ctx, answer);
      else writeResult(ctx, endpoint, answer);
    });
  };
}

/** What only staff may ask is asked of their own city: an address that names another names nothing. */
function refuseOtherCity({ roles }: Endpoint, session: Session | null, named: { city?: string }): void {
  if (roles.includes('citizen') || named.city === undefined) return;
  if (!maySee(session?.person ?? null, { city: named.city, audience: 'staff' }))
    throw new Refusal('not-found');
}

async function bodyOf(
  ctx: Context,
  endpoint: Endpoint,
  delivery: Delivery,
  { judge }: BindOptions,
): Promise<unknown> {
  if (endpoint.method === 'get' || endpoint.receives) return {};
  const body = await delivery.json();
  return judge ? judge(body, ctx.state.session) : admit(endpoint.body, body);
}

/** Bytes between which an answer is squeezed at once. Below it is not worth it; above, a stream of its own keeps nobody waiting. */
const squeezed = { from: 1024, to: 100_000 };

function writeResult(ctx: Context, endpoint: Endpoint, given: unknown): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'application/json';
  // the schema is a whitelist: what it does not name never leaves
  const body = JSON.stringify(endpoint.result.parse(given));
  const { length } = body;
  if (length < squeezed.from || length > squeezed.to || !ctx.acceptsEncodings('gzip')) ctx.body = body;
  else {
    // 0.08 ms for the 13 kB of a check, where a stream through the thread pool takes 0.35
    ctx.set('Content-Encoding', 'gzip');
    ctx.body = gzipSync(body, { level: 3 });
  }
}

function writeReply(ctx: Context, given: Reply): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.set(given.headers as Record<string, string>);
  if (given.headers['Content-Encoding']) ctx.compress = false;
  ctx.status = given.body === null ? 204 : given.status;
  if (given.body === null) return;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.body = given.body;
  ctx.type = given.type;
}
