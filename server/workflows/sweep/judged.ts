import { roundArea, roundLength } from '../../../geodata/geometry/canonical.ts';
import type { Outcome, Verdict } from '../../../geodata/model/index.ts';
import { worst } from '../../../geodata/rules/opinion.ts';
import type { SweepReason } from '../../../geodata/wire/sweep.ts';
import { type Letter, letterOf, letters, outcomeOf } from '../../queries/swept-letters.ts';

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

/** Outcomes by rule out of their letters. */
export const outcomesOf = (rules: readonly string[], text: string): Record<string, Outcome> =>
  Object.fromEntries(rules.map((rule, i) => [rule, outcomeOf(text[i]!)]));

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
  outcome: outcomeOf(letter),
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

/** Verdicts of every rule, in the order of the rules, as a sweep keeps them. */
export function judgedOf(
  { id, kelurahan, kecamatan }: Pick<Judged, 'id' | 'kelurahan' | 'kecamatan'>,
  verdicts: readonly Said[],
): Judged {
  return {
    id,
    outcome: worst(verdicts.map(({ outcome }) => outcome)),
    outcomes: verdicts.map(letterOf).join(''),
    reasons: verdicts.filter(isReason).map(stored),
    kelurahan,
    kecamatan,
  };
}
