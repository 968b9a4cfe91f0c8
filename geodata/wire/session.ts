import * as z from 'zod';
import { City, Person } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none, ordinary, staff } from './none.ts';

export const Session = z.object({ person: Person, city: City, expiresAt: z.iso.datetime({ offset: true }) });
export type Session = z.infer<typeof Session>;

export const postSession = endpoint({
  method: 'post',
  beforePasswordChange: true,
  path: '/api/session',
  roles: everybody,
  summary: 'Log in',
  params: none,
  query: none,
  body: z.object({ username: z.string().min(1).max(120), password: z.string().min(1).max(256) }),
  result: Session,
  perMinute: { public: 20, staff: 20 },
});

/** 200 with `session: null` when nobody is logged in: asking is not an error. */
export const getSession = endpoint({
  method: 'get',
  beforePasswordChange: true,
  path: '/api/session',
  roles: everybody,
  summary: 'Who is logged in',
  params: none,
  query: none,
  body: none,
  result: z.object({ session: Session.nullable() }),
  perMinute: ordinary,
});

export const deleteSession = endpoint({
  method: 'delete',
  beforePasswordChange: true,
  path: '/api/session',
  roles: everybody,
  summary: 'Log out',
  params: none,
  query: none,
  body: none,
  result: none,
  perMinute: ordinary,
});

export const putPassword = endpoint({
  method: 'put',
  beforePasswordChange: true,
  path: '/api/session/password',
  roles: staff,
  summary: 'Change the own password',
  params: none,
  query: none,
  body: z.object({ current: z.string().min(1).max(256), next: z.string().min(1).max(256) }),
  result: Session,
  perMinute: { public: 10, staff: 10 },
});
