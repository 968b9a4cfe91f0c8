import type { TrackFix } from '../model/index.ts';

/** A time on duty as far as its marks are known. */
export interface DutySpan {
  beganAt: string | null;
  endedAt: string | null;
}

/** The fixes that lie within the time on duty. A border that nobody has told yet leaves nothing out. */
export function withinDuty(fixes: readonly TrackFix[], { beganAt, endedAt }: DutySpan): TrackFix[] {
  const from = beganAt === null ? -Infinity : Date.parse(beganAt);
  const to = endedAt === null ? Infinity : Date.parse(endedAt);
  return fixes.filter(({ at }) => {
    const moment = Date.parse(at);
    return from <= moment && moment <= to;
  });
}
