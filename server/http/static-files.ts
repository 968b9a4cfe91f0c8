import type { Middleware } from 'koa';
import send from 'koa-send';
import type { State } from './state.ts';

const year = 'public, max-age=31536000, immutable';
/** File names that carry a hash of their content. */
const hashed = /^\/assets\//;
const faces = ['/petugas', '/perencana', '/aturan', '/sertifikat'];

/** The built web client: three faces, the rules and the printed page of a check, of one build. A path without a file name is a screen of its face. */
export const staticFiles =
  (root: string): Middleware<State> =>
  async (ctx, next) => {
    if ((ctx.method !== 'GET' && ctx.method !== 'HEAD') || isService(ctx.path)) return next();
    const screen = !/\.[^/]+$/.test(ctx.path);
    const path = screen ? `${faces.find((face) => isUnder(ctx.path, face)) ?? ''}/index.html` : ctx.path;
    if (screen) ctx.state.route = path;
    await send(ctx as never, path, {
      root,
      setHeaders: (response) => {
        response.setHeader('Cache-Control', hashed.test(ctx.path) ? year : 'no-cache');
      },
    });
  };

const isUnder = (path: string, face: string): boolean => path === face || path.startsWith(`${face}/`);
const isService = (path: string): boolean =>
  ['/api', '/ogc', '/healthz', '/readyz', '/metrics'].some((start) => isUnder(path, start));
