import * as z from 'zod';
import { Day, Id, Position } from './geojson.ts';
import { StopReason } from './patrol.ts';

/** Something that waits for a visit, as it is judged for one day. */
export const OpenWork = z.object({
  kind: z.enum(['case', 'finding', 'report', 'area']),
  /** Of an area the name of its square. */
  thing: Id,
  /** Number or place; the words say of what. */
  title: z.string(),
  position: Position,
  /** Until when somebody should have been there. */
  deadline: Day.nullable(),
  lastVisit: Day.nullable(),
  /** What a visit on that day is worth: {@link PatrolSettings}. */
  worth: z.number(),
  reasons: z.array(StopReason),
});
export type OpenWork = z.infer<typeof OpenWork>;
