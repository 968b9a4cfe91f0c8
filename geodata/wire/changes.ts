import * as z from 'zod';
import { CityCode, Moment } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';

/** One row of the append-only log as a device sees it: ids, never bodies. */
export const Change = z.object({
  seq: z.number().int(),
  at: Moment,
  city: CityCode,
  kind: z.string(),
  thing: z.object({ kind: z.string(), id: z.string() }),
});
export type Change = z.infer<typeof Change>;

/** In commit order. The same rows come as server-sent events at `/api/changes/stream` (event `change`, id = seq). */
export const getChanges = endpoint({
  method: 'get',
  path: '/api/changes',
  roles: staff,
  summary: 'What this device has not seen',
  params: none,
  query: z.object({
    since: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  body: none,
  result: z.object({ changes: z.array(Change), cursor: z.number().int(), more: z.boolean() }),
  perMinute: ordinary,
});

/** Resumes after `Last-Event-ID` (or `since`); a comment line every 20 s keeps proxies awake. */
export const getChangeStream = endpoint({
  method: 'get',
  gives: 'events',
  path: '/api/changes/stream',
  roles: staff,
  summary: 'The same changes as server-sent events',
  params: none,
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  body: none,
  result: none,
  perMinute: { public: 0, staff: 120 },
});
