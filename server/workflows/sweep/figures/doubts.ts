import { onlyIf } from './unknown.ts';

/** Questions with a yes or no that the figures do not answer. What hangs on them is judged every way; where all ways agree, it is known. */
export interface Doubts {
  either(question: string): boolean;
  /** The outcome of a deed under every answer to the questions that it asks; hands over when they differ. */
  agreed<T>(deed: () => T, outcomeOf: (result: T) => string): T;
}

/** Of more questions than these the building is judged from its geometry. */
const mostQuestions = 4;

export function createDoubts(): Doubts {
  const questions: string[] = [];
  let answers = 0;
  return {
    either: (question) => {
      const known = questions.indexOf(question);
      if (known >= 0) return (answers & (1 << known)) !== 0;
      questions.push(question);
      return false;
    },
    agreed: (deed, outcomeOf) => {
      questions.length = 0;
      answers = 0;
      const first = deed();
      while (++answers < 1 << questions.length) {
        onlyIf(questions.length <= mostQuestions);
        onlyIf(outcomeOf(deed()) === outcomeOf(first));
      }
      return first;
    },
  };
}
