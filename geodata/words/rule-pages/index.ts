import type { RuleId } from '../../rules/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { heightsPages } from './heights/index.ts';
import { intensityPages } from './intensity/index.ts';
import { linesPages } from './lines/index.ts';
import { overlaysPages } from './overlays/index.ts';
import { permitPages } from './permit/index.ts';
import { publicLandPages } from './public-land/index.ts';
import type { RulePage } from './rule-page.ts';
import { setbacksPages } from './setbacks/index.ts';
import { usePages } from './use/index.ts';

/** The page of every rule. */
export const rulePages: Record<RuleId, Bilingual<RulePage>> = {
  ...usePages,
  ...permitPages,
  ...intensityPages,
  ...linesPages,
  ...setbacksPages,
  ...heightsPages,
  ...overlaysPages,
  ...publicLandPages,
};
