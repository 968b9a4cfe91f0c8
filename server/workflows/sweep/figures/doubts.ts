import { onlyIf } from './unknown.ts';

/**
 * Questions with a yes or no that the figures of a building do not answer. It is judged in every world that the answers make; what is the same
 * in all of them is known.
 */
export interface Doubts {
  /** The answer in the world that is being judged. */
  either(question: string): boolean;
  /** What a deed gives in the first world, if it gives the like in all. Hands over when it does not, or when there are too many. */
  inAll<T>(deed: (world: number) => T, likeness: (result: T) => string): T;
}

/** Of more questions than these the building is judged from its geometry. */
const mostQuestions = 4;

/** The doubts about one building. A question once asked stays: rules remember what they found out in a world. */
export function createDoubts(): Doubts {
  const questions: string[] = [];
  let world = 0;
  return {
    either: (question) => {
      const known = questions.indexOf(question);
      if (known >= 0) return (world & (1 << known)) !== 0;
      questions.push(question);
      return false;
    },
    inAll: (deed, likeness) => {
      world = 0;
      const first = deed(world);
      for (world = 1; world < 1 << questions.length; world++) {
        onlyIf(questions.length <= mostQuestions);
        onlyIf(likeness(deed(world)) === likeness(first));
      }
      return first;
    },
  };
}
