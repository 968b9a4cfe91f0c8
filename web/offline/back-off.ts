const longestMs = 45_000;

/** Pause before try number `tries` + 1, in ms: doubles from 1 s to 45 s, spread by half so that tablets do not knock together. */
export const backOffMs = (tries: number, random: () => number = Math.random): number =>
  Math.min(longestMs, 1000 * 2 ** tries) * (0.5 + random() / 2);
