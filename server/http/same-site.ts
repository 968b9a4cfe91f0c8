import type { Config } from '../config.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './state.ts';

/** Refuses writes that a browser sends for another site. Programs send neither header and hold no ambient cookie. */
export function refuseCrossSite(ctx: Context, config: Pick<Config, 'publicUrl'>): void {
  const site = ctx.get('Sec-Fetch-Site');
  if (site !== '' && site !== 'same-origin' && site !== 'none') throw new Refusal('cross-site');
  const origin = ctx.get('Origin');
  if (origin !== '' && !ownOrigins(ctx, config).includes(origin)) throw new Refusal('cross-site');
}

/** Without a public address: whatever host was asked for. `X-Forwarded-Host` is never believed. */
const ownOrigins = (ctx: Context, { publicUrl }: Pick<Config, 'publicUrl'>): string[] =>
  publicUrl ? [new URL(publicUrl).origin] : [`http://${ctx.get('Host')}`, `https://${ctx.get('Host')}`];
