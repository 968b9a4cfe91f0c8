import * as z from 'zod';
import { Box, Day, Geometry, Id, Moment, MultiPolygon, outcomes, Plan, Polygon } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';

const planners = ['planner', 'supervisor', 'admin'] as const;
const onePlan = z.object({ id: Id });

export const flipKinds = ['building', 'permit', 'case'] as const;
export const FlipKind = z.enum(flipKinds);
export type FlipKind = z.infer<typeof FlipKind>;

/** An outcome, or `legacy`: allowed only because it is older than the rule. */
export const Standing = z.enum([...outcomes, 'legacy']);
export type Standing = z.infer<typeof Standing>;

/** A thing whose outcome would be another one under the plan. */
export const Flip = z.object({
  kind: FlipKind,
  id: Id,
  /** What a person knows it by: address, permit or case number; null where nothing is known. */
  name: z.string().nullable(),
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  before: Standing,
  after: Standing,
  rules: z.array(z.object({ rule: z.string(), before: Standing, after: Standing })),
  geometry: Geometry,
});
export type Flip = z.infer<typeof Flip>;

/** How far a comparison has come, and what it counts so far: one line for each kind, kelurahan and rule. */
export const FlipRun = z.object({
  id: Id,
  planId: Id,
  day: Day,
  ruleSet: z.string(),
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  /** Why it ended early; null otherwise. */
  failed: z.string().nullable(),
  subjects: z.number().int(),
  done: z.number().int(),
  /** Box of everything that flips; null when nothing does. */
  box: Box.nullable(),
  totals: z.array(z.object({ kind: FlipKind, before: Standing, after: Standing, count: z.number().int() })),
  table: z.array(
    z.object({
      kind: FlipKind,
      kelurahan: z.string().nullable(),
      rule: z.string(),
      before: Standing,
      after: Standing,
      count: z.number().int(),
    }),
  ),
});
export type FlipRun = z.infer<typeof FlipRun>;

export const getPlans = endpoint({
  method: 'get',
  path: '/api/plans',
  roles: staff,
  summary: 'Plans of the city, newest first',
  params: none,
  query: none,
  body: none,
  result: z.object({ plans: z.array(Plan) }),
  perMinute: ordinary,
});

/** A copy of a plan, zones and rules, to be changed and published. */
export const postDraft = endpoint({
  method: 'post',
  path: '/api/plans/:id/draft',
  roles: planners,
  summary: 'Begin a new version of a plan',
  params: onePlan,
  query: none,
  body: z.object({ id: Id, name: z.string().trim().min(3).max(200), validFrom: Day }),
  result: Plan,
  perMinute: ordinary,
});

/** Moves the border of a zone of a draft, or gives it another code: neighbours give way, what it leaves goes to the neighbour it shares most border with. */
export const putDraftZone = endpoint({
  method: 'put',
  path: '/api/plans/:id/zones/:zone',
  roles: planners,
  summary: 'Change one zone of a draft',
  params: z.object({ id: Id, zone: Id }),
  query: none,
  body: z.object({
    /** Version of the zone that was changed. */
    version: z.string().max(64),
    geometry: z.discriminatedUnion('type', [Polygon, MultiPolygon]).optional(),
    code: z.string().trim().min(1).max(40).optional(),
  }),
  result: z.object({ changed: z.array(Id) }),
  perMinute: ordinary,
});

export const postPublication = endpoint({
  method: 'post',
  path: '/api/plans/:id/publication',
  roles: planners,
  summary: 'Put a draft or a withdrawn plan into force',
  params: onePlan,
  query: none,
  /** `backdated`: yes, its first day is past, and the law of those days shall change too. */
  body: z.object({ backdated: z.boolean().optional() }),
  result: z.object({ plans: z.array(Plan) }),
  perMinute: ordinary,
});

/** Gives up a draft, or takes a plan out of force as if it had never been: the plan that it ended gets its time back. Withdrawn already: the same answer. */
export const postWithdrawal = endpoint({
  method: 'post',
  path: '/api/plans/:id/withdrawal',
  roles: planners,
  summary: 'Withdraw a draft or a plan in force',
  params: onePlan,
  query: none,
  /** `backdated`: yes, the plan has been law, and the law of those days shall change. */
  body: z.object({ backdated: z.boolean().optional() }),
  result: z.object({ plans: z.array(Plan) }),
  perMinute: ordinary,
});

/** Begins to compute what the draft would change; one at a time for a plan, a running one is given back. */
export const postFlips = endpoint({
  method: 'post',
  path: '/api/plans/:id/flips',
  roles: planners,
  summary: 'Compute what a draft would change',
  params: onePlan,
  query: none,
  body: z.object({ id: Id }),
  result: FlipRun,
  perMinute: ordinary,
});

export const getFlips = endpoint({
  method: 'get',
  path: '/api/plans/:id/flips',
  roles: planners,
  summary: 'What a draft would change: progress, counts and a page of the list',
  params: onePlan,
  query: z.object({
    kind: FlipKind.optional(),
    rule: z.string().max(60).optional(),
    kelurahan: z.string().max(120).optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  body: none,
  result: z.object({ run: FlipRun.nullable(), flips: z.array(Flip), total: z.number().int() }),
  perMinute: ordinary,
});

export const getFlipsFile = endpoint({
  method: 'get',
  path: '/api/plans/:id/flips/file',
  roles: planners,
  summary: 'What a draft would change, as a file',
  params: onePlan,
  query: z.object({ format: z.enum(['csv', 'geojson']).default('csv') }),
  body: none,
  result: none,
  gives: 'file',
  perMinute: ordinary,
});
