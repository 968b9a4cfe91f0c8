import type { CheckAnswer, Verdict } from '../geodata/model/index.ts';
import { answerWords } from '../geodata/words/answer.ts';
import type { Language } from '../geodata/words/bilingual.ts';
import { outcomeWord, verdictSentence } from '../geodata/words/verdict.ts';

/** A check's answer as a person reads it on a terminal: what is wrong and what is unclear, a line each; the rest counted. */
export function answerLines(language: Language, answer: CheckAnswer, number: number): string[] {
  const words = answerWords[language];
  const isTold = ({ outcome, legacy }: Verdict): boolean =>
    legacy || outcome === 'violates' || outcome === 'unclear';
  const told = answer.reason ? [] : answer.verdicts.filter(isTold);
  const count = (outcome: CheckAnswer['outcome']): number =>
    answer.verdicts.filter((verdict) => verdict.outcome === outcome && !isTold(verdict)).length;
  const rest = words.inOrder(count('complies'), count('not-applicable'));
  return [
    `${number}. ${outcomeWord(language, answer.outcome)}`,
    ...(answer.reason ? [`   ${words.reasons[answer.reason]}`] : []),
    ...told.map((verdict) => {
      const { title, sentence, law, settle } = verdictSentence(language, verdict);
      const word = outcomeWord(language, verdict.outcome, verdict.legacy);
      return `   ${word}: ${[title, sentence, settle, law && `[${law}]`].filter(Boolean).join(' ')}`;
    }),
    ...(rest ? [`   ${rest}`] : []),
  ];
}
