import * as z from 'zod';
import { Day, Id } from './geojson.ts';

/** A detailed plan (RDTR) in one version. Zone codes and rule rows mean something only together with their plan. */
export const Plan = z.object({
  id: Id,
  name: z.string().min(1),
  status: z.enum(['draft', 'in-force', 'withdrawn']),
  validFrom: Day,
  /** First day on which it is no longer in force; null while it is. */
  validTo: Day.nullable(),
  zones: z.number().int(),
});
export type Plan = z.infer<typeof Plan>;
