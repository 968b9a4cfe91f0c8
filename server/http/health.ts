import type Router from '@koa/router';
import type { Dependencies } from '../dependencies.ts';
import { Refusal } from '../refusal.ts';
import { isLoopback } from './address.ts';
import type { Metrics } from './metrics.ts';
import type { Context, State } from './state.ts';

/** What machines ask: alive, ready, how busy. */
export function bindHealth(
  router: Router<State>,
  metrics: Metrics,
  { ready }: Pick<Dependencies, 'ready'>,
): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' };
  });
  router.get('/readyz', (ctx) => {
    if (!ready()) throw new Refusal('starting', { retryAfter: 2 });
    ctx.body = { status: 'ready' };
  });
  router.get('/metrics', async (ctx) => {
    if (!fromThisMachine(ctx) && ctx.state.session?.person.role !== 'admin') throw new Refusal('not-allowed');
    ctx.type = 'text/plain; version=0.0.4';
    ctx.body = await metrics.text();
  });
}

/** A proxy on this machine that we were not told of names whom it speaks for: then it is not the machine that asks. */
const fromThisMachine = (ctx: Context): boolean =>
  isLoopback(ctx.ip) && (ctx.app.proxy || (ctx.get('X-Forwarded-For') === '' && ctx.get('Forwarded') === ''));
