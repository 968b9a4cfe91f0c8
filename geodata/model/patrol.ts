import * as z from 'zod';
import { Day, Id, Moment, MultiLineString, MultiPolygon, Point, Polygon, Position } from './geojson.ts';

/** A team that goes out together. */
export const Squad = z.object({
  id: Id,
  name: z.string().min(1).max(120),
  /** Accounts of its officers. */
  members: z.array(Id).max(40),
  active: z.boolean(),
});
export type Squad = z.infer<typeof Squad>;

/** Seconds from the city's midnight with which the day begins; a shift may run into the next day. */
const TimeOfDay = z.number().int().min(0).max(172_800);

/** What a stop is about. `place` is a spot that a supervisor put down; `area` a piece of the city that nobody has seen for long. */
export const StopKind = z.enum(['case', 'finding', 'report', 'place', 'area']);
export type StopKind = z.infer<typeof StopKind>;

/** Why a squad goes there. Codes of `geodata/words`. */
export const StopReason = z.enum([
  'planned',
  'deadline',
  'open-case',
  'question',
  'report',
  'revisit',
  'unseen',
]);
export type StopReason = z.infer<typeof StopReason>;

/** A stop of a patrol, in its order. */
export const PatrolStop = z.object({
  id: Id,
  kind: StopKind,
  /** Case, finding or report it is about, or the square of an area; null for a place, or an area that a person put down. */
  thing: Id.nullable(),
  title: z.string().max(200),
  position: Position,
  /** A person put it down for the day: it is never left out. */
  fixed: z.boolean(),
  windowFrom: TimeOfDay.nullable(),
  windowTo: TimeOfDay.nullable(),
  serviceS: z.number().int().min(0).max(28_800),
  /** Planned arrival and leaving; null while nobody has planned the order. */
  arrives: TimeOfDay.nullable(),
  leaves: TimeOfDay.nullable(),
  /** Metres from the stop before, or the office. */
  metres: z.number().min(0).nullable(),
  /** False: the metres are a straight line, no road leads there. */
  roads: z.boolean(),
  /** The heaviest first. */
  reasons: z.array(StopReason),
});
export type PatrolStop = z.infer<typeof PatrolStop>;

/** More than a squad can visit in the longest shift. */
export const mostStops = 80;

/** A squad's shift on a day: where, and which stops in which order. */
export const Patrol = z.object({
  id: Id,
  day: Day,
  squad: Id,
  status: z.enum(['draft', 'published', 'withdrawn']),
  /** Raised by every saving; who saves names the version that was read. */
  version: z.number().int().min(0),
  /** Its own area: kecamatan or kelurahan by name, or drawn; null for the whole city. */
  area: z.object({ name: z.string().max(200), geometry: z.union([Polygon, MultiPolygon]) }).nullable(),
  office: Position,
  startsAt: z.number().int().min(0).max(86_399),
  shiftS: z.number().int().min(600).max(57_600),
  stops: z.array(PatrolStop).max(mostStops),
  /** The way home from the last stop; null while nobody has planned the order. */
  back: z.object({ arrives: TimeOfDay, metres: z.number().min(0), roads: z.boolean() }).nullable(),
  /** The round on the map, from the office and back: a line for each stop in their order, and one home. */
  way: MultiLineString.nullable(),
  /** Of the whole round. */
  metres: z.number().min(0).nullable(),
  note: z.string().max(2000),
});
export type Patrol = z.infer<typeof Patrol>;

/** An officer on duty, where the device last said. */
export const LivePosition = z.object({
  person: Id,
  name: z.string(),
  squad: Id.nullable(),
  at: Moment,
  point: Point,
  accuracyM: z.number().min(0),
});
export type LivePosition = z.infer<typeof LivePosition>;
