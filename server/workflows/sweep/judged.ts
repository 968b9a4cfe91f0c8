import { roundArea, roundLength } from '../../../geodata/geometry/canonical.ts';
import type { Outcome, Verdict } from '../../../geodata/model/index.ts';
import type { Standing } from '../../../geodata/wire/flips.ts';
import type { SweepReason } from '../../../geodata/wire/sweep.ts';
import { type Letter, letters } from '../../queries/swept.ts';

/** Of a verdict, what a sweep looks at. */
export type Said = Pick<
  Verdict,
  'rule' | 'outcome' | 'legacy' | 'row' | 'measured' | 'limit' | 'margin' | 'unit' | 'settle'
>;

/** What a sweep keeps of a building's verdicts. */
export interface Judged {
  id: string;
  outcome: Outcome;
  outcomes: string;
  reasons: StoredReason[];
  kelurahan: string | null;
  kecamatan: string | null;
}

/** A {@link SweepReason} as it is stored: a city has millions. */
export type StoredReason = [
  rule: string,
  letter: Letter,
  rowId: string | null,
  rowVersion: number | null,
  measured: number | null,
  limit: number | null,
  margin: number | null,
  unit: SweepReason['unit'],
  settle: string | null,
];

export const letterOf = ({ outcome, legacy }: Pick<Verdict, 'outcome' | 'legacy'>): Letter =>
  legacy ? letters.legacy : letters[outcome];

const outcomeOfLetter = new Map<string, Outcome>([
  [letters.violates, 'violates'],
  [letters.unclear, 'unclear'],
  [letters.complies, 'complies'],
  [letters['not-applicable'], 'not-applicable'],
  [letters.legacy, 'complies'],
]);

/** Of one rule, out of its letter. */
export const standingOfLetter = (letter: string): Standing =>
  letter === letters.legacy ? 'legacy' : outcomeOfLetter.get(letter)!;

/** Outcomes by rule out of their letters. */
export const outcomesOf = (rules: readonly string[], text: string): Record<string, Outcome> =>
  Object.fromEntries(rules.map((rule, i) => [rule, outcomeOfLetter.get(text[i]!)!]));

function stored(verdict: Said): StoredReason {
  const figure = verdict.unit === 'm' || verdict.unit === 'ratio' ? roundLength : roundArea;
  const round = (value: number | null): number | null => (value === null ? null : figure(value));
  const { rule, row, measured, limit, margin, unit, settle } = verdict;
  return [
    rule,
    letterOf(verdict),
    row?.id ?? null,
    row?.version ?? null,
    round(measured),
    round(limit),
    round(margin),
    unit,
    settle?.code ?? null,
  ];
}

export const toReason = ([
  rule,
  letter,
  rowId,
  version,
  measured,
  limit,
  margin,
  unit,
  settle,
]: StoredReason): SweepReason => ({
  rule,
  outcome: outcomeOfLetter.get(letter)!,
  legacy: letter === letters.legacy,
  row: rowId === null || version === null ? null : { id: rowId, version },
  measured,
  limit,
  margin,
  unit,
  settle,
});

/** What is worth a reason: all but what simply complies or is no business of the rule. */
const isReason = ({ outcome, legacy }: Said): boolean =>
  legacy || outcome === 'violates' || outcome === 'unclear';

const rank: Record<Outcome, number> = { violates: 0, unclear: 1, complies: 2, 'not-applicable': 3 };

/** Verdicts of every rule, in the order of the rules, as a sweep keeps them. */
export function judgedOf(
  { id, kelurahan, kecamatan }: Pick<Judged, 'id' | 'kelurahan' | 'kecamatan'>,
  verdicts: readonly Said[],
): Judged {
  let outcome: Outcome = 'not-applicable';
  let outcomes = '';
  const reasons: StoredReason[] = [];
  for (const verdict of verdicts) {
    if (rank[verdict.outcome] < rank[outcome]) outcome = verdict.outcome;
    outcomes += letterOf(verdict);
    if (isReason(verdict)) reasons.push(stored(verdict));
  }
  return { id, outcome, outcomes, reasons, kelurahan, kecamatan };
}
