import * as z from 'zod';
import { CheckAnswer } from './check.ts';
import { Correction, FieldConflict } from './correction.ts';
import { Finding, FindingSummary, Provisional } from './finding.ts';
import { Id, Moment, Sha256 } from './geojson.ts';
import { Outcome } from './verdict.ts';
import { MarkState } from './visit.ts';

/** What the tablet said on the spot beside what the server said at receipt. Both are kept. */
export const ProvisionalSheet = z.object({
  said: Provisional,
  agrees: z.boolean(),
  /**
   * Why they differ: judged by another rule set; with a pack older than the city's data (what came since is named); with a pack of unknown age;
   * or by the same rules over the same data, which should not happen.
   */
  reason: z.enum(['rule-set', 'pack-older', 'pack-unknown', 'same-data']).nullable(),
  /** Rules that came out differently. */
  rules: z.array(z.object({ rule: z.string(), tablet: Outcome, office: Outcome })),
  /** Events since the pack that changed the law or the land, by their kind. */
  since: z.array(z.string()),
});
export type ProvisionalSheet = z.infer<typeof ProvisionalSheet>;

/** What the office asks back. */
export const Question = z.object({ by: z.string(), at: Moment, text: z.string() });
export type Question = z.infer<typeof Question>;

/** A finding opened by a planner: the fact, the evidence, and what became of it. */
export const FindingSheet = z.object({
  /** As first recorded, never changed. */
  recorded: Finding,
  /** With all corrections that agree. */
  finding: Finding,
  corrections: z.array(Correction.extend({ by: z.string() })),
  conflicts: z.array(FieldConflict),
  summary: FindingSummary,
  /** Of the finding as it is now. */
  answer: CheckAnswer,
  /** Every judgement of it, the first first: a corrected finding is judged anew, what was said before stays. */
  checks: z.array(
    z.object({ ordinal: z.number().int(), checkedAt: Moment, ruleSet: z.string(), outcome: Outcome }),
  ),
  provisional: ProvisionalSheet.nullable(),
  photos: z.array(z.object({ sha256: Sha256, url: z.string(), bytes: z.number().int() })),
  voices: z.array(z.object({ sha256: Sha256, url: z.string(), mime: z.string(), bytes: z.number().int() })),
  visits: z.array(
    z.object({
      id: Id,
      at: Moment,
      by: z.string(),
      state: MarkState,
      note: z.string(),
      photos: z.array(Sha256),
    }),
  ),
  /** Open until a correction or a visit of its author answers it. */
  question: Question.nullable(),
  decision: z.object({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
  /** When its author's account was closed, where the finding was received after that. */
  authorClosedAt: Moment.nullable(),
});
export type FindingSheet = z.infer<typeof FindingSheet>;
