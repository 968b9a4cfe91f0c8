import type { Verdict } from '../model/index.ts';
import type { Language } from './bilingual.ts';
import { familyNames, familyOf, type RuleFamily } from './rules/families.ts';
import { verdictSentence } from './verdict.ts';

/** One question that would settle several rules. */
export interface Question {
  rules: string[];
  settle: string;
}

/** What of a family is not in order. */
export interface FamilyRead {
  family: RuleFamily;
  /** To be read one by one, the worst first: violated, in doubt by their figures, status quo. */
  verdicts: Verdict[];
  /** Rules of which too little is known, by what would settle them. */
  questions: Question[];
}

export interface VerdictsRead {
  families: FamilyRead[];
  /** Rules that no answer about this building would settle: the city lacks the data, or the plan. */
  unanswered: Question[];
  /** In order or not applicable, by family. */
  rest: { family: RuleFamily; complies: Verdict[]; notApplicable: Verdict[] }[];
}

const rank = (verdict: Verdict): number =>
  verdict.legacy ? 2 : { violates: 0, unclear: 1, complies: 3, 'not-applicable': 4 }[verdict.outcome];
const resting = (verdict: Verdict): boolean => rank(verdict) > 2;
/** Codes of what no answer about the building would settle. */
const cityLacks = new Set(['layer-missing', 'no-plan', 'outside-plan', 'outside-every-city']);
const unanswerable = ({ outcome, settle }: Verdict): boolean =>
  outcome === 'unclear' && settle !== null && cityLacks.has(settle.code);
/** Unclear because something is unknown, not because a figure lies too near to its limit. */
const asks = (verdict: Verdict): boolean =>
  verdict.outcome === 'unclear' && verdict.settle !== null && verdict.margin === null;

/** Verdicts as people read them: by family, the worst first; what one answer would settle is asked once. Every verdict is told in one place. */
export function readVerdicts(language: Language, verdicts: readonly Verdict[]): VerdictsRead {
  const of = (family: RuleFamily): Verdict[] => verdicts.filter(({ rule }) => familyOf(rule) === family);
  const families = familyNames.flatMap((family) => {
    const open = of(family).filter((verdict) => !resting(verdict) && !unanswerable(verdict));
    const told = open.filter((verdict) => !asks(verdict)).sort((a, b) => rank(a) - rank(b));
    const questions = questionsOf(language, open.filter(asks));
    return open.length > 0 ? [{ family, verdicts: told, questions }] : [];
  });
  const worst = ({ verdicts: [first] }: FamilyRead): number => (first ? rank(first) : 1.5);
  return {
    families: families.sort((a, b) => worst(a) - worst(b)),
    unanswered: unansweredOf(language, verdicts.filter(unanswerable)),
    rest: familyNames.flatMap((family) => {
      const quiet = of(family).filter(resting);
      const complies = quiet.filter(({ outcome }) => outcome === 'complies');
      const notApplicable = quiet.filter(({ outcome }) => outcome !== 'complies');
      return quiet.length > 0 ? [{ family, complies, notApplicable }] : [];
    }),
  };
}

function questionsOf(language: Language, verdicts: readonly Verdict[]): Question[] {
  const questions = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const settle = verdictSentence(language, verdict).settle ?? '';
    questions.set(settle, [...(questions.get(settle) ?? []), verdict.rule]);
  }
  return [...questions].map(([settle, rules]) => ({ settle, rules }));
}

/** The missing layers in one sentence, else as other questions. */
function unansweredOf(language: Language, verdicts: readonly Verdict[]): Question[] {
  const layers = new Set(
    verdicts.flatMap(({ settle }) => (settle!.figures.layer as string | undefined) ?? []),
  );
  const figures = { layer: [...layers].join(', ') };
  return questionsOf(
    language,
    verdicts.map((verdict) => ({ ...verdict, settle: { code: verdict.settle!.code, figures } })),
  );
}
