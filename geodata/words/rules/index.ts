import type { RuleId } from '../../rules/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { heightsWords } from './heights/index.ts';
import { intensityWords } from './intensity/index.ts';
import { linesWords } from './lines/index.ts';
import { overlaysWords } from './overlays/index.ts';
import { permitWords } from './permit/index.ts';
import { publicLandWords } from './public-land/index.ts';
import type { RuleWords } from './rule-words.ts';
import { setbacksWords } from './setbacks/index.ts';
import { useWords } from './use/index.ts';

/** The words of every rule. */
export const ruleWords: Record<RuleId, Bilingual<RuleWords>> = {
  ...useWords,
  ...permitWords,
  ...intensityWords,
  ...linesWords,
  ...setbacksWords,
  ...heightsWords,
  ...overlaysWords,
  ...publicLandWords,
};
