/** From so many whole minutes on a position is told with its age. */
export const toldFromMinutes = 2;

/** Whole minutes since a position was read. */
export const minutesOld = (fix: { at: string } | null | undefined, now: number): number =>
  fix ? Math.max(0, Math.floor((now - Date.parse(fix.at)) / 60_000)) : 0;
