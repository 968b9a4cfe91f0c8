import * as z from 'zod';
import { Fix } from './fix.ts';
import { Id, Moment, Position } from './geojson.ts';

/** The beginning or the end of a time on duty. Tracks are kept between the two only. */
export const DutyMark = z.object({
  id: Id,
  /** Names the time on duty; made at its beginning. */
  duty: Id,
  what: z.enum(['began', 'ended']),
  at: Moment,
  patrol: Id.nullable(),
  fix: Fix.nullable(),
});
export type DutyMark = z.infer<typeof DutyMark>;

/** A fix of a track, raw: nothing is smoothed, nothing filled in. */
export const TrackFix = z.object({
  at: Moment,
  position: Position,
  /** Metres, 95 %; null in files of loggers that do not say. */
  accuracyM: z.number().min(0).nullable(),
});
export type TrackFix = z.infer<typeof TrackFix>;

/** A stretch of a track. Chunks of one duty join by their ordinals; a missing ordinal is a gap, and so is a long pause. */
export const TrackChunk = z.object({
  id: Id,
  duty: Id,
  ordinal: z.number().int().min(0),
  source: z.enum(['device', 'gpx']),
  fixes: z.array(TrackFix).min(1).max(1000),
});
export type TrackChunk = z.infer<typeof TrackChunk>;
