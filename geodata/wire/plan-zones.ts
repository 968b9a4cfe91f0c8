import * as z from 'zod';
import { Id, Zone } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';

/** A zone of a plan as a planner sees it on the map. */
export const PlanZone = z.object({
  type: z.literal('Feature'),
  id: Id,
  geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.any()) }),
  properties: Zone.pick({ code: true, name: true, class: true }).extend({
    areaM2: z.number(),
    /** Other than in the plan in force today: another border or another code. */
    changed: z.boolean(),
    /** To be sent back with a change: one who changes an older version is told so. */
    version: z.string(),
  }),
});
export type PlanZone = z.infer<typeof PlanZone>;

/** Zones of any plan, a draft too, inside a box, the largest first; and the codes that the whole plan uses. */
export const getPlanZones = endpoint({
  method: 'get',
  path: '/api/plans/:id/zones',
  roles: staff,
  summary: 'Zones of a plan inside a box',
  params: z.object({ id: Id }),
  query: z.object({
    bbox: z.string().regex(/^-?[\d.]+(,-?[\d.]+){3}$/),
    /** Part of a code or a name. */
    q: z.string().trim().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(1000),
  }),
  body: none,
  result: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(PlanZone),
    numberMatched: z.number().int(),
    codes: z.array(Zone.pick({ code: true, name: true }).extend({ zones: z.number().int() })),
  }),
  perMinute: ordinary,
});
