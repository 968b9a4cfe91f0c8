import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { addressKey } from './address.ts';
import { languageOf } from './language.ts';
import type { Metrics } from './metrics.ts';
import type { State } from './state.ts';

/** Answers that say somebody tried something: only they are logged with the address. */
const suspicious = new Set([401, 403, 429]);

/** Gives a request its number, language and log; writes one line when it is over. No query, no body, no header. */
export const logRequests =
  (log: Logger, metrics: Metrics): Middleware<State> =>
  async (ctx, next) => {
    const started = process.hrtime.bigint();
    ctx.state.requestId = randomUUID();
    ctx.state.log = log.child({ requestId: ctx.state.requestId });
    ctx.state.language = languageOf(ctx);
    ctx.state.session = null;
    ctx.state.tokenHash = null;
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const { route = 'static', session } = ctx.state as State;
    metrics.observe(ctx.method, route, ctx.status, seconds);
    ctx.state.log[ctx.status >= 500 ? 'error' : 'info'](
      {
        method: ctx.method,
        route,
        status: ctx.status,
        ms: Math.round(seconds * 1000),
        ...(session ? { person: session.person.id } : {}),
        ...(suspicious.has(ctx.status) ? { address: addressKey(ctx.ip) } : {}),
      },
      'answered',
    );
  };
