import type { ComponentChildren } from 'preact';
import { uiWords } from '../../geodata/words/ui.ts';
import { ruleName } from '../../geodata/words/verdict.ts';
import { language, speak } from '../data/preferences.ts';

/** Leads to the page of a rule, beside what is open. */
export function RuleLink({ rule, children }: { rule: string; children: ComponentChildren }) {
  const name = ruleName(language.value, rule);
  return (
    <a
      class="verdict-link"
      href={`/aturan/#${rule}`}
      target="_blank"
      rel="noreferrer"
      aria-label={speak(uiWords).verdict.aboutRule(name)}
    >
      {children}
    </a>
  );
}
