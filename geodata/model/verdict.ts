import * as z from 'zod';
import { Basis } from './basis.ts';
import { Geometry } from './geojson.ts';

/** Worst first: `violates > unclear > complies > not-applicable`. */
export const outcomes = ['violates', 'unclear', 'complies', 'not-applicable'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** A thing that a rule looked at. */
export const Source = z.object({
  /** `plan`, `zone`, `permit`, `parcel`, `river`, … */
  kind: z.string(),
  id: z.string(),
  /** Version of the data: id of the import that brought it. */
  version: z.string().nullable(),
  /** Name a person knows it by: zone code, permit number, river name. */
  name: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** What would decide an unclear verdict: a code of `geodata/words`, and its figures. */
export const Settle = z.object({
  code: z.string(),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type Settle = z.infer<typeof Settle>;

/** A rule's answer: data, never prose. Every key is always present, null where it has no value. */
export const Verdict = z.object({
  rule: z.string(),
  row: z.object({ id: z.string(), version: z.number() }).nullable(),
  outcome: Outcome,
  /** Status quo: the building is older than the rule. */
  legacy: z.boolean(),
  measured: z.number().nullable(),
  limit: z.number().nullable(),
  /** Signed distance to the limit in `unit`: negative when violated. */
  margin: z.number().nullable(),
  unit: z.enum(['m', 'm2', 'percent', 'ratio', 'count']).nullable(),
  /** 1 σ, in `unit`. */
  uncertainty: z.number().nullable(),
  /** Of violation, 0 to 1. */
  probability: z.number().nullable(),
  settle: Settle.nullable(),
  basis: Basis.nullable(),
  /** The offending part only. */
  evidence: Geometry.nullable(),
  /** Further figures for the sentence (e.g. `outsideM`, `coveredM2`), metres and square metres. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  sources: z.array(Source),
  /** The outcome under the law in force when built, when reported, and today; null when that day is not known. */
  times: z.object({ built: Outcome.nullable(), reported: Outcome.nullable(), today: Outcome }),
});
export type Verdict = z.infer<typeof Verdict>;
