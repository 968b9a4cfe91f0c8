import * as z from 'zod';
import {
  Box,
  Day,
  Id,
  LivePosition,
  Moment,
  OpenWork,
  Patrol,
  PatrolSettings,
  Position,
  Squad,
  Visit,
} from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';
import { bringers } from './records.ts';

const one = z.object({ id: Id });
const mostPatrols = 40;
const planners = ['supervisor', 'planner', 'admin'] as const;

export const getSquads = endpoint({
  method: 'get',
  path: '/api/squads',
  roles: staff,
  summary: 'Squads of the city, and who may be in them',
  params: none,
  query: none,
  body: none,
  result: z.object({
    squads: z.array(Squad),
    officers: z.array(z.object({ id: Id, name: z.string(), unit: z.string().nullable() })),
    /** How the city plans. */
    settings: PatrolSettings,
  }),
  perMinute: ordinary,
});

export const putSquad = endpoint({
  method: 'put',
  path: '/api/squads/:id',
  roles: planners,
  summary: 'Make or change a squad',
  params: one,
  query: none,
  body: Squad,
  result: Squad,
  perMinute: ordinary,
});

/** What somebody has recorded at a stop: a visit, or a finding. */
export const StopDone = z.object({
  stop: Id,
  at: Moment,
  by: z.string(),
  /** Why nothing could be seen, or null. */
  hindered: Visit.shape.hindered,
});
export type StopDone = z.infer<typeof StopDone>;

/** Supervisors see drafts too; officers the published patrols of their own squads. */
export const getPatrols = endpoint({
  method: 'get',
  path: '/api/patrols',
  roles: staff,
  summary: 'Patrols of a day',
  params: none,
  query: z.object({ day: Day }),
  body: none,
  result: z.object({
    patrols: z.array(Patrol),
    /** Of each stop where anybody was, the last word. */
    done: z.array(StopDone),
  }),
  perMinute: ordinary,
});

export const getPatrol = endpoint({
  method: 'get',
  path: '/api/patrols/:id',
  roles: staff,
  summary: 'One patrol',
  params: one,
  query: none,
  body: none,
  result: Patrol,
  perMinute: ordinary,
});

/** Same version and body, same answer; another version than the server's: 409. A thing that another squad visits that day: 409 with its name. */
export const putPatrol = endpoint({
  method: 'put',
  path: '/api/patrols/:id',
  roles: planners,
  summary: 'Save a patrol',
  params: one,
  query: none,
  body: Patrol,
  result: Patrol,
  perMinute: ordinary,
});

/** Several patrols of a day saved together, all or none: how a stop goes from one squad to another. Each as `putPatrol`. */
export const putPatrolDay = endpoint({
  method: 'put',
  path: '/api/patrol-days/:day',
  roles: planners,
  summary: 'Save patrols of a day together',
  params: z.object({ day: Day }),
  query: none,
  body: z.object({ patrols: z.array(Patrol).min(1).max(mostPatrols) }),
  result: z.object({ patrols: z.array(Patrol) }),
  perMinute: ordinary,
});

/** A patrol as it could be. */
export const ProposedPatrol = Patrol.extend({
  /** Fixed stops that cannot be kept together with the others: they stand at the end, without a time. */
  unmet: z.array(Id),
  /** Sites that were looked at. */
  considered: z.number().int(),
});
export type ProposedPatrol = z.infer<typeof ProposedPatrol>;

const how = z.object({
  /** `choose`: fixed stops kept, others chosen and ordered. `order`: the given stops in their best order. `keep`: the given order, with its times and its way. */
  how: z.enum(['choose', 'order', 'keep']).default('choose'),
});

/** What the day could look like: fixed stops kept, open cases, questions, reports and unseen areas chosen and ordered over the roads. Stores nothing. */
export const postPatrolProposal = endpoint({
  method: 'post',
  path: '/api/patrols/:id/proposal',
  roles: [...planners, 'officer', 'enforcer'],
  summary: 'Propose stops and their order',
  params: one,
  query: how,
  body: Patrol,
  result: ProposedPatrol,
  perMinute: { public: 0, staff: 60 },
});

/** The same for some squads of a day, one after the other: no site comes twice, nor one of the other patrols, saved or not. */
export const postPatrolDayProposal = endpoint({
  method: 'post',
  path: '/api/patrol-days/:day/proposal',
  roles: planners,
  summary: 'Propose the stops of several squads',
  params: z.object({ day: Day }),
  query: how,
  body: z.object({
    /** The day as the planner has it. */
    patrols: z.array(Patrol).min(1).max(mostPatrols),
    /** Which of them to plan, in this order. */
    plan: z.array(Id).min(1).max(mostPatrols),
  }),
  result: z.object({ patrols: z.array(ProposedPatrol) }),
  perMinute: { public: 0, staff: 60 },
});

/** What waits for a visit on a day and no squad has, the most urgent first. */
export const getOpenWork = endpoint({
  method: 'get',
  path: '/api/open-work',
  roles: planners,
  summary: 'Work that no squad has on a day',
  params: none,
  query: z.object({
    day: Day,
    /** Part of a number or a place. */
    q: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  body: none,
  result: z.object({
    work: z.array(OpenWork),
    /** All that fit. */
    total: z.number().int(),
  }),
  perMinute: ordinary,
});

/** What no squad visits today and is not farther than so many metres as the crow flies; the nearest over roads first. */
export const postNearMe = endpoint({
  method: 'post',
  path: '/api/patrols/near',
  roles: bringers,
  summary: 'Open work near a place',
  params: none,
  query: none,
  body: z.object({ position: Position, withinM: z.number().min(50).max(5000) }),
  result: z.object({
    work: z.array(
      OpenWork.extend({
        metres: z.number(),
        /** False: no road leads there, the metres are a straight line. */
        roads: z.boolean(),
      }),
    ),
  }),
  perMinute: ordinary,
});

export const PatrolDone = z.object({
  duties: z.array(
    z.object({
      person: Id,
      name: z.string(),
      beganAt: Moment.nullable(),
      endedAt: Moment.nullable(),
      /** Walked and driven, by the tracks that have arrived. */
      metres: z.number(),
    }),
  ),
  /** Stops where somebody has recorded a visit or a finding. */
  visited: z.array(Id),
});
export type PatrolDone = z.infer<typeof PatrolDone>;

/** How far a patrol has come. Kilometres outlive the tracks. */
export const getPatrolDone = endpoint({
  method: 'get',
  path: '/api/patrols/:id/done',
  roles: planners,
  summary: 'Times on duty, kilometres and visited stops of a patrol',
  params: one,
  query: none,
  body: none,
  result: PatrolDone,
  perMinute: ordinary,
});

/** Squares of about 28 m, those side by side as one box; of nobody. */
export const getSeen = endpoint({
  method: 'get',
  path: '/api/seen',
  roles: planners,
  summary: 'What was in view of patrols lately',
  params: none,
  query: z.object({
    bbox: z.string().regex(/^-?[\d.]+(,-?[\d.]+){3}$/),
    days: z.coerce.number().int().min(1).max(365).default(30),
  }),
  body: none,
  result: z.object({ boxes: z.array(Box) }),
  perMinute: ordinary,
});

/** Own position while on duty; refused when the account is not on duty. Only the last one is kept. */
export const putPosition = endpoint({
  method: 'put',
  path: '/api/positions/mine',
  roles: bringers,
  summary: 'Say where one is, on duty',
  params: none,
  query: none,
  body: LivePosition.pick({ at: true, point: true, accuracyM: true }),
  result: none,
  perMinute: { public: 0, staff: 120 },
});

export const getPositions = endpoint({
  method: 'get',
  path: '/api/positions',
  roles: ['supervisor', 'admin'],
  summary: 'Officers on duty',
  params: none,
  query: none,
  body: none,
  result: z.object({ positions: z.array(LivePosition) }),
  perMinute: ordinary,
});
