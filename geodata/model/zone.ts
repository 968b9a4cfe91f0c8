import * as z from 'zod';
import { Id } from './geojson.ts';

/** A zone of a plan. Its code means something only together with that plan. */
export const Zone = z.object({
  id: Id,
  planId: Id,
  code: z.string(),
  name: z.string(),
  class: z.enum(['lindung', 'budidaya']).nullable(),
});
export type Zone = z.infer<typeof Zone>;
