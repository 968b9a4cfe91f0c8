import * as z from 'zod';
import { Position } from './geojson.ts';

const days = (ours: number) => z.number().int().min(1).max(3650).default(ours);
const worth = (ours: number) => z.number().min(0).max(10).default(ours);

/** How a city plans its patrols. Every figure is ours until the city says otherwise. */
export const PatrolSettings = z.object({
  /** Where squads set out when nobody says otherwise; null: not known. */
  office: Position.nullable().default(null),
  /** Through the city, stops at lights and looking for a place included. */
  speedKmh: z.number().min(3).max(100).default(20),
  /** How long a visit takes where nobody says otherwise. */
  visitMinutes: z.number().int().min(1).max(480).default(20),
  /** What a visit is worth by itself, 0 to 10. */
  worth: z
    .object({
      violates: worth(6),
      unclear: worth(3),
      /** A case whose finding violates nothing by the rules. */
      complies: worth(1),
      question: worth(5),
      report: worth(4),
      area: worth(2),
    })
    .prefault({}),
  /** Added on the day of the deadline and after it, growing to that over the days before. */
  due: z.number().min(0).max(100).default(10),
  dueDays: days(14),
  /** Added for a site that nobody has seen for so many days, or ever, growing to that. */
  unseen: z.number().min(0).max(100).default(3),
  unseenDays: days(90),
  /** After so many days squads look again at a square of streets that was not in view; its half is enough. */
  areaDays: days(90),
  /** After so many days somebody looks again at an open case, or at a finding that nobody has decided. */
  revisitDays: days(30),
  /** Days to answer a question of the office. */
  questionDays: days(7),
  /** Days to look at a citizen's report. */
  reportDays: days(14),
});
export type PatrolSettings = z.infer<typeof PatrolSettings>;
