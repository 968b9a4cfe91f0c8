import * as z from 'zod';
import {
  Case,
  CheckAnswer,
  Correction,
  DutyMark,
  FieldConflict,
  Finding,
  FindingSummary,
  Id,
  Moment,
  Question,
  Receipt,
  Sha256,
  TrackChunk,
  Visit,
} from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';

/** Who brings facts home. */
export const bringers = ['officer', 'planner', 'supervisor', 'enforcer'] as const;
const one = z.object({ id: Id });
const often = { public: 0, staff: 1200 };

/** Each idempotent: same id and same body, same receipt; same id, other body: 409 with both kept. */
export const putCorrection = endpoint({
  method: 'put',
  sealed: true,
  path: '/api/corrections/:id',
  roles: bringers,
  summary: 'Say of a finding what is otherwise',
  params: one,
  query: none,
  body: Correction,
  result: z.object({ receipt: Receipt }),
  perMinute: often,
});

export const putVisit = endpoint({
  method: 'put',
  sealed: true,
  path: '/api/visits/:id',
  roles: bringers,
  summary: 'Receive a visit: what became of earlier findings',
  params: one,
  query: none,
  body: Visit,
  result: z.object({ receipt: Receipt }),
  perMinute: often,
});

export const putVisitPhoto = endpoint({
  method: 'put',
  receives: 'photo',
  sealed: true,
  path: '/api/visits/:id/photos/:sha256',
  roles: bringers,
  summary: 'Bind a photo to a visit',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: z.object({ sha256: Sha256, bytes: z.number().int() }),
  perMinute: often,
});

/** Sound (audio/webm, audio/ogg, audio/mp4, ≤ 15 MB); bound like a photo. */
export const putFindingVoice = endpoint({
  method: 'put',
  receives: 'sound',
  sealed: true,
  path: '/api/findings/:id/voices/:sha256',
  roles: bringers,
  summary: 'Bind a spoken note to a finding',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: z.object({ sha256: Sha256, bytes: z.number().int() }),
  perMinute: often,
});

export const getVisitPhoto = endpoint({
  method: 'get',
  gives: 'photo',
  path: '/api/visits/:id/photos/:sha256',
  roles: staff,
  summary: 'A photo of a visit, as it is shown',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: none,
  perMinute: ordinary,
});

/** The evidence as it was sent. */
export const getFindingVoice = endpoint({
  method: 'get',
  gives: 'file',
  path: '/api/findings/:id/voices/:sha256',
  roles: staff,
  summary: 'A spoken note of a finding',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: none,
  perMinute: ordinary,
});

export const putDutyMark = endpoint({
  method: 'put',
  sealed: true,
  path: '/api/duties/:id',
  roles: bringers,
  summary: 'Begin or end a time on duty',
  params: one,
  query: none,
  body: DutyMark,
  result: z.object({ receipt: Receipt }),
  perMinute: often,
});

export const putTrackChunk = endpoint({
  method: 'put',
  sealed: true,
  path: '/api/tracks/:id',
  roles: bringers,
  summary: 'Receive a stretch of a track',
  params: one,
  query: none,
  body: TrackChunk,
  result: z.object({ receipt: Receipt }),
  perMinute: often,
});

/** The own time on duty that was begun and not ended, by what the server has received; the one begun last when there are several. */
export const getOpenDuty = endpoint({
  method: 'get',
  path: '/api/duties/open',
  roles: bringers,
  summary: 'The own time on duty that is not ended',
  params: none,
  query: none,
  body: none,
  result: z.object({
    duty: z
      .object({
        id: Id,
        beganAt: Moment,
        patrol: Id.nullable(),
        /** Ordinal for the next chunk of its track. */
        next: z.number().int(),
      })
      .nullable(),
  }),
  perMinute: ordinary,
});

/** An officer's finding as the server has it now: joined with its corrections, and what became of it. */
export const OwnFinding = z.object({
  /** As first recorded. */
  recorded: Finding,
  /** With all corrections that agree. */
  finding: Finding,
  corrections: z.array(Correction.extend({ by: z.string() })),
  conflicts: z.array(FieldConflict),
  summary: FindingSummary,
  answer: CheckAnswer,
  /** What the office asks back, until a correction or a visit answers it. */
  question: Question.nullable(),
  decision: z.object({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
  case: Case.nullable(),
  /** Digests of photos that have arrived. */
  photos: z.array(Sha256),
});
export type OwnFinding = z.infer<typeof OwnFinding>;

/**
 * The own findings that changed after the cursor, whole, in the order of their last change. `mark` is of the log at the cursor: a server that was
 * restored from a backup has another there, and answers from the beginning.
 */
export const getMine = endpoint({
  method: 'get',
  path: '/api/mine',
  roles: staff,
  summary: 'What became of the own findings',
  params: none,
  query: z.object({
    since: z.coerce.number().int().min(0).default(0),
    mark: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  body: none,
  result: z.object({
    findings: z.array(OwnFinding),
    /** The end of the city's log when there is no more. */
    cursor: z.number().int(),
    mark: z.string(),
    more: z.boolean(),
    /** The log is not the one that the mark was of: this is from the beginning. */
    rewound: z.boolean(),
  }),
  perMinute: ordinary,
});

/** The server's public key (P-256, raw, base64) and a ticket that says who logged in: what a tablet seals with. */
export const getSealing = endpoint({
  method: 'get',
  path: '/api/sealing',
  roles: bringers,
  summary: 'The key that unsent work is sealed to',
  params: none,
  query: none,
  body: none,
  result: z.object({ keyId: z.string(), publicKey: z.string(), ticket: z.string() }),
  perMinute: ordinary,
});

/** Gives an officer the own key of an earlier log-in back, so that sealed drafts can be finished. Somebody else's: refused. */
export const postSealingOpening = endpoint({
  method: 'post',
  path: '/api/sealing/openings',
  roles: bringers,
  summary: 'Unwrap the own key of an earlier log-in',
  params: none,
  query: none,
  body: z.object({ keyId: z.string().max(64), escrow: z.string().max(8000) }),
  result: z.object({ key: z.string() }),
  perMinute: { public: 0, staff: 60 },
});

export const postQuestion = endpoint({
  method: 'post',
  path: '/api/findings/:id/question',
  roles: ['planner', 'supervisor', 'admin'],
  summary: 'Return a finding with a question',
  params: one,
  query: none,
  body: z.object({ text: z.string().trim().min(3).max(2000) }),
  result: none,
  perMinute: ordinary,
});
