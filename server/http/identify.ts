import type { Middleware } from 'koa';
import type { Dependencies } from '../dependencies.ts';
import { sha256 } from '../files/sha256.ts';
import { currentSession } from '../workflows/current-session.ts';
import { sessionCookie } from './session-cookie.ts';
import type { State } from './state.ts';

/** Finds out who is asking. A cookie that no longer opens anything is taken away. */
export const identify =
  ({ store, clock }: Pick<Dependencies, 'store' | 'clock'>): Middleware<State> =>
  async (ctx, next) => {
    const token = sessionCookie.read(ctx);
    if (token) {
      ctx.state.tokenHash = sha256(token);
      ctx.state.session = await currentSession(store, ctx.state.tokenHash, clock());
      if (!ctx.state.session) sessionCookie.clear(ctx);
    }
    await next();
  };
