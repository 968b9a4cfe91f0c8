/** How a row's condition stands to what is known: it holds, it does not, or nobody knows. */
export type Match = 'yes' | 'no' | 'unknown';

/** A condition that asks for a value. */
export const equals = <T>(asked: T | null | undefined, known: T | null | undefined): Match => {
  if (asked === null || asked === undefined) return 'yes';
  if (known === null || known === undefined) return 'unknown';
  return asked === known ? 'yes' : 'no';
};

/** A condition `above < value ≤ upTo`. */
export function between(
  above: number | null | undefined,
  upTo: number | null | undefined,
  known: number | null | undefined,
): Match {
  if ((above ?? null) === null && (upTo ?? null) === null) return 'yes';
  if (known === null || known === undefined) return 'unknown';
  return known > (above ?? -Infinity) && known <= (upTo ?? Infinity) ? 'yes' : 'no';
}

/** All of several conditions. */
export function allOf(matches: Match[]): Match {
  if (matches.includes('no')) return 'no';
  return matches.includes('unknown') ? 'unknown' : 'yes';
}
