import type { Context } from './state.ts';

const name = '__Host-taru';

/** The cookie that carries a session's token. `Secure` also on http://localhost, which browsers treat as safe. */
export const sessionCookie = {
  read: (ctx: Context): string | undefined => ctx.cookies.get(name),
  write(ctx: Context, token: string, expires: Date): void {
    ctx.cookies.secure = true;
    ctx.cookies.set(name, token, {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      path: '/',
      overwrite: true,
      expires,
    });
  },
  clear(ctx: Context): void {
    ctx.cookies.secure = true;
    ctx.cookies.set(name, null, {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
      path: '/',
      overwrite: true,
    });
  },
};
