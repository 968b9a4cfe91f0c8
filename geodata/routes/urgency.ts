import type { Day, Position } from '../model/index.ts';

/** What is known of an open case when a day is planned. */
export interface OpenCase {
  id: string;
  position: Position;
  /** How much it matters by itself, 0 to 10. */
  priority: number;
  /** Until when somebody must have been there. */
  deadline: Day | null;
  lastVisit: Day | null;
}

/** How much time adds to a case; a city may set its own. */
export interface UrgencyWeights {
  /** Added on the day of the deadline and after it, growing to that over the days before. */
  due: number;
  dueDays: number;
  /** Added for a site that nobody has seen for so many days, or ever, growing to that. */
  unseen: number;
  unseenDays: number;
}

/** Ours until a city says otherwise: a deadline that is missed outweighs any case that has time, and a forgotten site any that was just seen. */
export const urgencyWeights: UrgencyWeights = { due: 10, dueDays: 14, unseen: 3, unseenDays: 90 };

const msPerDay = 86_400_000;
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / msPerDay;
const share = (part: number, whole: number): number => Math.min(1, Math.max(0, part / whole));

/** What a visit today is worth: the case's own priority, and more the nearer its deadline and the longer ago its last visit. */
export function urgencyOf(it: OpenCase, today: Day, weights = urgencyWeights): number {
  const { due, unseen } = urgencyParts(it, today, weights);
  return it.priority + due + unseen;
}

/** What time adds: towards the deadline, and since the last visit. */
export function urgencyParts(
  { deadline, lastVisit }: Pick<OpenCase, 'deadline' | 'lastVisit'>,
  today: Day,
  { due, dueDays, unseen, unseenDays }: UrgencyWeights,
): { due: number; unseen: number } {
  const dueShare = deadline === null ? 0 : share(dueDays - daysBetween(today, deadline), dueDays);
  const unseenShare = lastVisit === null ? 1 : share(daysBetween(lastVisit, today), unseenDays);
  return { due: due * dueShare, unseen: unseen * unseenShare };
}
