import type { Plan } from '../../../geodata/model/index.ts';
import type { Language } from '../../../geodata/words/bilingual.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatDay } from '../../../geodata/words/format.ts';
import { speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { Badge } from '../../ui/badge.tsx';

export type PlanStanding = 'draft' | 'in-force' | 'coming' | 'replaced' | 'withdrawn';

/** Where a plan stands on a day: one that a newer one ended keeps its status in the books. */
export function standingOf({ status, validFrom, validTo }: Plan, today: string): PlanStanding {
  if (status !== 'in-force') return status;
  if (validTo !== null && validTo <= today) return 'replaced';
  return validFrom > today ? 'coming' : 'in-force';
}

/** From when, or from when to when. */
export function validityOf(language: Language, plan: Plan, today: string): string {
  const words = planWords[language];
  const from = formatDay(language, plan.validFrom);
  if (plan.validTo) return words.span(from, formatDay(language, plan.validTo));
  return plan.validFrom > today || plan.status === 'draft' ? words.from(from) : words.since(from);
}

const tones = {
  draft: 'unclear',
  'in-force': 'accent',
  coming: 'complies',
  replaced: 'plain',
  withdrawn: 'plain',
} as const;

export function PlanBadge({ plan }: { plan: Plan }) {
  const standing = standingOf(plan, cityToday());
  return <Badge tone={tones[standing]}>{speak(planWords).states[standing]}</Badge>;
}
