const longestMs = 45_000;

/** Pause before try number `tries` + 1, in ms: doubles from 1 s to 45 s, spread by half so that tablets do not knock together. */
export const backOffMs = (tries: number, random: () => number = Math.random): number =>
  Math.min(longestMs, 1000 * 2 ** tries) * (0.5 + random() / 2);

/** True when the same request may succeed later: no answer, a busy or starting server, a session that ended. */
export const worthRetrying = (status: number): boolean =>
  status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;
