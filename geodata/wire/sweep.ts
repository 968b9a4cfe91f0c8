import * as z from 'zod';
import { Day, Id, Moment, Outcome, Position } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary } from './none.ts';

const readers = ['planner', 'supervisor', 'admin'] as const;

/** One sweep of a city: every building judged by every rule under the law of one day. At most one is under way. */
export const SweepRun = z.object({
  id: Id,
  /** `stopped`: its process ended before it did; starting a sweep goes on with it. */
  state: z.enum(['running', 'stopped', 'finished']),
  ruleSet: z.string(),
  /** Every rule that was asked, in the order in which people read them. */
  rules: z.array(z.string()),
  asOf: Day,
  plan: z.object({ id: Id, name: z.string() }).nullable(),
  buildings: z.number().int(),
  /** How many of them are done. */
  swept: z.number().int(),
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  /** True when the city shows something else than when the sweep began: a layer, permits, rules or a plan came or went. A new sweep judges what that touches. */
  outdated: z.boolean(),
});
export type SweepRun = z.infer<typeof SweepRun>;

/** Buildings by outcome. `legacy` are those among `complies` that are older than the rule. */
export const OutcomeCounts = z.object({
  violates: z.number().int(),
  unclear: z.number().int(),
  complies: z.number().int(),
  'not-applicable': z.number().int(),
  legacy: z.number().int(),
});
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;

/** What was found in one kelurahan; without a name: outside every boundary. */
export const SweptKelurahan = z.object({
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  /** By the worst outcome of each building. */
  worst: OutcomeCounts,
  /** By the outcome under each rule. */
  rules: z.record(z.string(), OutcomeCounts),
});
export type SweptKelurahan = z.infer<typeof SweptKelurahan>;

/** The sweep under way, else the last one; and what is known of the city's buildings. Nothing yet: `run` null. */
export const getSweep = endpoint({
  method: 'get',
  path: '/api/sweep',
  roles: readers,
  summary: 'State of the sweep, and its outcomes by kelurahan and rule',
  params: none,
  query: none,
  body: none,
  result: z.object({ run: SweepRun.nullable(), kelurahan: z.array(SweptKelurahan) }),
  perMinute: ordinary,
});

/** Why a building does not simply comply with a rule: what violates, is unclear, or is legacy. Figures as in a verdict. */
export const SweepReason = z.object({
  rule: z.string(),
  outcome: Outcome,
  legacy: z.boolean(),
  row: z.object({ id: z.string(), version: z.number() }).nullable(),
  measured: z.number().nullable(),
  limit: z.number().nullable(),
  margin: z.number().nullable(),
  unit: z.enum(['m', 'm2', 'percent', 'ratio', 'count']).nullable(),
  /** Code of what would decide it; its words stand in `geodata/words`. */
  settle: z.string().nullable(),
});
export type SweepReason = z.infer<typeof SweepReason>;

export const SweptBuilding = z.object({
  id: Id,
  /** 0-based position in the imported file. */
  sourceIndex: z.number().int().nullable(),
  /** On the building. */
  point: Position,
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  /** The worst of all rules. */
  outcome: Outcome,
  /** By rule. */
  rules: z.record(z.string(), Outcome),
  reasons: z.array(SweepReason),
  sweptAt: Moment,
});
export type SweptBuilding = z.infer<typeof SweptBuilding>;

const sweptFilter = {
  outcome: Outcome.optional(),
  rule: z.string().max(40).optional(),
  /** `1`: only what is older than the rule, without `rule` than any of those it breaks; `0`: nothing of these. */
  legacy: z.enum(['0', '1']).optional(),
  kelurahan: z.string().max(120).optional(),
  kecamatan: z.string().max(120).optional(),
};

/** With `rule`, `outcome` is that under the rule, else the worst. Pages: ask again with `after` = `next`. */
export const getSweepBuildings = endpoint({
  method: 'get',
  path: '/api/sweep/buildings',
  roles: readers,
  summary: 'Swept buildings with their outcomes and reasons',
  params: none,
  query: z.object({
    ...sweptFilter,
    /** `west,south,east,north` in degrees. */
    bbox: z
      .string()
      .regex(/^-?[\d.]+(,-?[\d.]+){3}$/)
      .optional(),
    after: Id.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  body: none,
  result: z.object({
    buildings: z.array(SweptBuilding),
    /** All that fit, on every page. */
    total: z.number().int(),
    next: Id.nullable(),
  }),
  perMinute: ordinary,
});

export const getSweepFile = endpoint({
  method: 'get',
  path: '/api/sweep/file',
  roles: readers,
  summary: 'Swept buildings with their outcomes and reasons, as a file',
  params: none,
  query: z.object({ ...sweptFilter, format: z.enum(['csv', 'geojson']).default('csv') }),
  body: none,
  result: none,
  gives: 'file',
  perMinute: ordinary,
});

/** Starts a sweep, goes on with one that stopped, or gives the one that is under way. Answers at once; `GET /api/sweep` tells how far it is. */
export const postSweep = endpoint({
  method: 'post',
  path: '/api/sweep',
  roles: readers,
  summary: 'Judge every building of the city',
  params: none,
  query: none,
  body: none,
  result: z.object({ run: SweepRun }),
  perMinute: { public: 0, staff: 30 },
});
