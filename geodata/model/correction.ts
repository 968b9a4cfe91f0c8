import * as z from 'zod';
import { Finding } from './finding.ts';
import { Id, Moment } from './geojson.ts';

/** What of a finding may be said otherwise later. */
export const CorrectedFields = Finding.pick({
  geometry: true,
  kind: true,
  activity: true,
  buildingFunction: true,
  storeys: true,
  heightM: true,
  builtOn: true,
  permitNumber: true,
  note: true,
})
  .partial()
  .refine((fields) => Object.keys(fields).length > 0);
export type CorrectedFields = z.infer<typeof CorrectedFields>;

/** A later fact about a finding: which fields are otherwise, and which corrections its author knew when saying so. Never edited itself. */
export const Correction = z.object({
  id: Id,
  /** The finding. */
  of: Id,
  at: Moment,
  fields: CorrectedFields,
  /** Corrections of the same finding that the author had seen: these it follows, all others it stands beside. */
  seen: z.array(Id).max(500),
  reason: z.string().max(2000),
});
export type Correction = z.infer<typeof Correction>;

/** A field that was said in several ways, none knowing of the others: both stand until somebody who has seen them says what holds. */
export const FieldConflict = z.object({
  field: z.string(),
  versions: z.array(
    z.object({
      /** Correction that says so. */
      correction: Id,
      by: z.string(),
      at: Moment,
      value: z.unknown(),
    }),
  ),
});
export type FieldConflict = z.infer<typeof FieldConflict>;
