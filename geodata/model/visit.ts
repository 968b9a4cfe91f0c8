import * as z from 'zod';
import { Fix } from './fix.ts';
import { Id, Moment, Sha256 } from './geojson.ts';

/** What became of something that was found before. */
export const MarkState = z.enum(['fixed', 'partly-fixed', 'unchanged', 'worse', 'not-seen']);
export type MarkState = z.infer<typeof MarkState>;

/** Somebody was there again: each earlier finding with what became of it. */
export const Visit = z.object({
  id: Id,
  at: Moment,
  /** Patrol and stop that led there; null when nobody sent for it. */
  patrol: Id.nullable(),
  stop: Id.nullable(),
  case: Id.nullable(),
  fix: Fix.nullable(),
  marks: z.array(z.object({ finding: Id, state: MarkState })).max(50),
  /** Why nothing could be seen (closed, refused, unsafe, not found), or null. */
  hindered: z.enum(['closed', 'refused', 'unsafe', 'not-found', 'no-time']).nullable(),
  note: z.string().max(4000),
  photos: z.array(Sha256).max(20),
});
export type Visit = z.infer<typeof Visit>;
