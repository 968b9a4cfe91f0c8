import { canonicalJson } from '../geometry/index.ts';
import type { CheckAnswer } from '../model/index.ts';
import type { Answer } from './check.ts';
import type { Surroundings } from './surroundings.ts';

/** What the rules saw and said, whole: anybody with the same rule set gets the same bytes from it. */
export interface Certificate {
  kind: 'patrol-taru-certificate';
  ruleSet: string;
  surroundings: Surroundings;
  answer: CheckAnswer;
}

/** The bytes of a certificate: canonical JSON and a line end. */
export const certificateText = (surroundings: Surroundings, answer: CheckAnswer): string =>
  `${canonicalJson({ kind: 'patrol-taru-certificate', ruleSet: answer.ruleSet, surroundings, answer })}\n`;

/** What judging the surroundings again gives. */
export interface Replay {
  /** `same`: to the byte. `other-rule-set`: not judged by the rules of the certificate; `now` stands beside its answer, never over it. */
  result: 'same' | 'different' | 'other-rule-set';
  now: CheckAnswer;
}

/** Judges what a certificate saw by the rules at hand. */
export function replay(certificate: Certificate, judge: (surroundings: Surroundings) => Answer): Replay {
  const { answer, surroundings, ruleSet } = certificate;
  const now = { ...judge(surroundings), checkedAt: answer.checkedAt };
  if (now.ruleSet !== ruleSet) return { result: 'other-rule-set', now };
  return { result: canonicalJson(now) === canonicalJson(answer) ? 'same' : 'different', now };
}
