import * as z from 'zod';
import { Id, Moment } from './geojson.ts';

/** A case against a violation. Stages beyond `indication` follow the sanction ladder (data, not code). */
export const CaseStage = z.enum(['indication', 'closed']);
export type CaseStage = z.infer<typeof CaseStage>;

export const Case = z.object({
  id: Id,
  /** `TARU-1271-2026-000123`. */
  number: z.string(),
  findingId: Id,
  stage: CaseStage,
  openedAt: Moment,
  openedBy: z.string(),
  reason: z.string(),
  outcome: z.enum(['violates', 'unclear', 'complies', 'not-applicable']),
  point: z.tuple([z.number(), z.number()]),
  kelurahan: z.string().nullable(),
});
export type Case = z.infer<typeof Case>;
