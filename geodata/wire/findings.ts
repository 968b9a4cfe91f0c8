import * as z from 'zod';
import {
  Case,
  Finding,
  FindingSheet,
  FindingStatus,
  FindingSummary,
  Id,
  Outcome,
  Receipt,
  Sha256,
} from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary, staff } from './none.ts';

const oneFinding = z.object({ id: Id });
const reviewers = ['planner', 'supervisor', 'admin'] as const;

/** Idempotent: same id and same body, same receipt; same id, other body: 409 with both kept. */
export const putFinding = endpoint({
  method: 'put',
  sealed: true,
  path: '/api/findings/:id',
  roles: ['officer', 'planner', 'supervisor', 'enforcer'],
  summary: 'Receive a finding',
  params: oneFinding,
  query: none,
  body: Finding,
  result: z.object({ receipt: Receipt, sheet: FindingSheet }),
  perMinute: { public: 0, staff: 600 },
});

export const getFindings = endpoint({
  method: 'get',
  path: '/api/findings',
  roles: staff,
  summary: 'Findings of the violation map and its list',
  params: none,
  query: z.object({
    status: FindingStatus.optional(),
    outcome: Outcome.optional(),
    kelurahan: z.string().optional(),
    q: z.string().max(120).optional(),
    mine: z.enum(['1']).optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(500),
  }),
  body: none,
  result: z.object({ findings: z.array(FindingSummary), total: z.number().int() }),
  perMinute: ordinary,
});

export const getFinding = endpoint({
  method: 'get',
  path: '/api/findings/:id',
  roles: staff,
  summary: 'One finding with its evidence',
  params: oneFinding,
  query: none,
  body: none,
  result: FindingSheet,
  perMinute: ordinary,
});

/** What the rules saw and said of it: judged again under the same rule set it gives the same bytes. */
export const getCertificate = endpoint({
  method: 'get',
  path: '/api/findings/:id/certificate',
  roles: staff,
  summary: 'The certificate of a finding’s verdict',
  params: oneFinding,
  /** Ordinal of one of the sheet's checks; the newest without it. */
  query: z.object({ check: z.coerce.number().int().min(1).optional() }),
  body: none,
  result: none,
  gives: 'file',
  perMinute: ordinary,
});

export const postCase = endpoint({
  method: 'post',
  path: '/api/findings/:id/case',
  roles: reviewers,
  summary: 'Open a case on a finding',
  params: oneFinding,
  query: none,
  body: z.object({ id: Id, reason: z.string().trim().min(3).max(2000) }),
  result: Case,
  perMinute: ordinary,
});

export const postRejection = endpoint({
  method: 'post',
  path: '/api/findings/:id/rejection',
  roles: reviewers,
  summary: 'Reject a finding with a reason',
  params: oneFinding,
  query: none,
  body: z.object({ reason: z.string().trim().min(3).max(2000) }),
  result: FindingSheet,
  perMinute: ordinary,
});

export const getCases = endpoint({
  method: 'get',
  path: '/api/cases',
  roles: staff,
  summary: 'Cases of the city',
  params: none,
  query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(500) }),
  body: none,
  result: z.object({ cases: z.array(Case) }),
  perMinute: ordinary,
});

/** Raw bytes (image/jpeg, image/png, image/webp, ≤ 15 MB); refused unless the digest fits and the finding names it. */
export const putFindingPhoto = endpoint({
  method: 'put',
  receives: 'photo',
  sealed: true,
  path: '/api/findings/:id/photos/:sha256',
  roles: ['officer', 'planner', 'supervisor', 'enforcer'],
  summary: 'Bind a photo to a finding',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: none,
  body: none,
  result: z.object({ sha256: Sha256, bytes: z.number().int() }),
  perMinute: { public: 0, staff: 600 },
});

/** A small copy (webp, no metadata) by default; `size=original` is the evidence as it was sent. */
export const getFindingPhoto = endpoint({
  method: 'get',
  gives: 'photo',
  path: '/api/findings/:id/photos/:sha256',
  roles: staff,
  summary: 'A photo of a finding',
  params: z.object({ id: Id, sha256: Sha256 }),
  query: z.object({ size: z.enum(['small', 'original']).default('small') }),
  body: none,
  result: none,
  perMinute: ordinary,
});
