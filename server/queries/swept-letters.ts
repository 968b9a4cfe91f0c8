import type { Outcome } from '../../geodata/model/index.ts';
import type { Standing } from '../../geodata/wire/flips.ts';

/** Letters of `swept_building.outcomes`, one a rule. */
export const letters = {
  violates: 'v',
  unclear: 'u',
  complies: 'c',
  'not-applicable': 'n',
  legacy: 'l',
} as const satisfies Record<Standing, string>;
export type Letter = (typeof letters)[Standing];

export const letterOf = ({ outcome, legacy }: { outcome: Outcome; legacy: boolean }): Letter =>
  legacy ? letters.legacy : letters[outcome];

const standings = new Map<string, Standing>(
  (Object.keys(letters) as Standing[]).map((standing) => [letters[standing], standing]),
);

export const standingOf = (letter: string): Standing => standings.get(letter)!;

/** What is older than its rule complies. */
export const outcomeOf = (letter: string): Outcome => {
  const standing = standingOf(letter);
  return standing === 'legacy' ? 'complies' : standing;
};
