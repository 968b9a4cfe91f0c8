import type { FindingSheet, Outcome } from '../../geodata/model/index.ts';
import { findingSheetWords } from '../../geodata/words/finding-sheet.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { ruleName } from '../../geodata/words/verdict.ts';
import { language, speak } from '../data/preferences.ts';

/** What the tablet said on the spot, small under what the office says; nothing when it said nothing. */
export function ProvisionalNote({ provisional }: Pick<FindingSheet, 'provisional'>) {
  if (!provisional) return null;
  const words = speak(findingSheetWords);
  const outcome = (it: Outcome): string => speak(uiWords).outcomes[it].toLowerCase();
  const { agrees, said, reason, rules, since } = provisional;
  if (agrees) return <p class="quiet small">{words.provisionalSame}</p>;
  const what = since.map((kind) => words.since[kind] ?? words.sinceOther);
  return (
    <div class="quiet small">
      <p>
        {words.provisionalOther(outcome(said.outcome))} {reason && words.provisionalWhy[reason]}
        {reason === 'pack-older' && ` ${[...new Set(what)].join(', ')}.`}
      </p>
      {rules.length > 0 && (
        <ul>
          {rules.map(({ rule, tablet, office }) => (
            <li key={rule}>
              {words.provisionalRule(ruleName(language.value, rule), outcome(tablet), outcome(office))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
