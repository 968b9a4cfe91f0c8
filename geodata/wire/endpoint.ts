import type * as z from 'zod';
import type { Role } from '../model/index.ts';

/** An endpoint as a value: the server binds it, the web calls it, OpenAPI prints it. */
export interface Endpoint<
  Method extends string = string,
  Path extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Roles extends readonly Role[] = readonly Role[],
> {
  method: Method;
  /** `/api/findings/:id` */
  path: Path;
  /** Who may call it; `citizen` means anybody, without an account. */
  roles: Roles;
  summary: string;
  params: Params;
  query: Query;
  /** `null` schema when there is none. */
  body: Body;
  result: Result;
  /** Requests a minute: an address for the public, an account for staff. */
  perMinute: { public: number; staff: number };
  /** What is sent when it is not JSON; `body` then says nothing. */
  receives?: 'photo' | 'sound' | 'archive';
  /** Takes sealed work too, which anybody of the city's staff may deliver: its author acts. */
  sealed?: true;
  /** What comes back when it is not JSON; `result` then says nothing. */
  gives?: 'photo' | 'tile' | 'events' | 'file';
  /** Asks for the reporter's secret in the header `X-Tracking-Code`. */
  trackingCode?: true;
  /** Allowed while a one-time password waits to be changed. */
  beforePasswordChange?: true;
}

/** Names an endpoint with its literal method and path kept as types. */
export const endpoint = <
  const Method extends 'get' | 'put' | 'post' | 'delete',
  const Path extends string,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Result extends z.ZodType,
  const Roles extends readonly Role[],
>(
  it: Endpoint<Method, Path, Params, Query, Body, Result, Roles>,
): Endpoint<Method, Path, Params, Query, Body, Result, Roles> => it;
