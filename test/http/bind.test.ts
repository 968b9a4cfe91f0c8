import Router from '@koa/router';
import Koa from 'koa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CityCode } from '../../geodata/model/index.ts';
import { endpoint } from '../../geodata/wire/endpoint.ts';
import { everybody, none, ordinary, staff } from '../../geodata/wire/none.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { readConfig } from '../../server/config.ts';
import { createBind } from '../../server/http/bind.ts';
import { type Listening, listen } from '../../server/http/listen.ts';
import type { State } from '../../server/http/state.ts';
import type { Refusal } from '../../server/refusal.ts';
import { Visitor } from '../support/visitor.ts';

const secrets = {
  method: 'get',
  summary: 'What whoever wrote the deed forgot to keep to its city',
  body: none,
  result: z.object({ of: CityCode }),
  perMinute: ordinary,
} as const;
const inPath = { path: '/cities/:city/secrets', params: z.object({ city: CityCode }), query: none } as const;
const inQuery = { path: '/secrets', params: none, query: z.object({ city: CityCode.optional() }) } as const;

const person = { id: '1', city: '12.71', role: 'officer', mustChangePassword: false };

describe('an endpoint whose deed trusts the city in the address', () => {
  let listening: Listening;
  let visitor: Visitor;

  beforeAll(async () => {
    const app = new Koa<State>();
    app.use(async (ctx, next) => {
      ctx.state.session = { person } as Session;
      await next().catch((error: Refusal) => {
        ctx.status = error.status;
      });
    });
    const router = new Router<State>();
    const bind = createBind(router, { config: readConfig({ RATE_LIMITS: 'off' }) });
    bind(endpoint({ ...secrets, ...inPath, roles: staff }), async ({ params }) => ({ of: params.city }));
    bind(endpoint({ ...secrets, ...inQuery, roles: staff }), async ({ query }) => ({
      of: query.city ?? '12.71',
    }));
    bind(endpoint({ ...secrets, ...inPath, path: '/open/:city', roles: everybody }), async ({ params }) => ({
      of: params.city,
    }));
    app.use(router.routes());
    listening = await listen(app, { host: '127.0.0.1', port: 0 });
    visitor = new Visitor(listening.url);
  });
  afterAll(() => listening.close());

  const statusOf = async (path: string): Promise<number> => (await visitor.get(path)).status;

  it('tells staff of that city, and nothing to those of another', async () => {
    expect(await statusOf('/cities/12.71/secrets')).toBe(200);
    expect(await statusOf('/cities/81.03/secrets')).toBe(404);
    expect(await statusOf('/secrets?city=12.71')).toBe(200);
    expect(await statusOf('/secrets')).toBe(200);
    expect(await statusOf('/secrets?city=81.03')).toBe(404);
  });

  it('tells everybody what is for everybody', async () => {
    expect(await statusOf('/open/81.03')).toBe(200);
  });
});
