import { type ProblemCode, problemCodes } from '../geometry/judge/problem.ts';
import type { Language } from './bilingual.ts';
import { geometryRefusal } from './geometry-refusal.ts';
import { type FaultFigures, faultSentence } from './refusal.ts';

const ofGeometry = new Set<string>(problemCodes);

/** What is wrong with a part of what was sent, in a sentence; faults of geometry have words of their own. */
export const faultText = (
  language: Language,
  { pointer, code, figures = {} }: { pointer: string; code: string; figures?: FaultFigures },
): string =>
  ofGeometry.has(code) && code !== 'too-deep'
    ? geometryRefusal(language, { code: code as ProblemCode, kind: 'uncheckable', pointer, figures })
    : faultSentence(language, code, figures);
