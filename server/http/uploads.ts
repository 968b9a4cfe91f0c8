import type Router from '@koa/router';
import { staff } from '../../geodata/wire/none.ts';
import { createLimit } from '../access/limit.ts';
import { mayNot } from '../access/may.ts';
import type { Config } from '../config.ts';
import type { Uploads } from '../files/uploads.ts';
import { Refusal } from '../refusal.ts';
import { refuseCrossSite } from './same-site.ts';
import type { Context, State } from './state.ts';

/** Resumable uploads (tus 1.0) for whoever may send findings or carry sealed ones; `PUT …/photos/:sha256` without a body binds what arrived. */
export function bindUploads(router: Router<State>, uploads: Uploads, config: Config): void {
  const limit = createLimit(config.rateLimits, 1200, 60);
  const answer = async (ctx: Context): Promise<void> => {
    ctx.state.route = '/api/uploads';
    refuseCrossSite(ctx, config);
    const person = ctx.state.session?.person ?? null;
    const refused = mayNot(person, { roles: staff });
    if (refused || !person) throw new Refusal(refused ?? 'not-logged-in');
    await limit.take(person.id);
    const id = (ctx.params as { id?: string }).id;
    if (id !== undefined && !uploads.isOf(person.id, id)) throw new Refusal('not-found');
    ctx.respond = false;
    await uploads.handle(ctx.req, ctx.res, person.id);
  };
  router.register('/api/uploads', ['post'], answer);
  router.register('/api/uploads/:id', ['head', 'patch', 'delete'], answer);
}
