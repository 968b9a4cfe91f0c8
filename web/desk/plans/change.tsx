import type { Standing } from '../../../geodata/wire/flips.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { speak } from '../../data/preferences.ts';
import { OutcomeIcon } from '../../ui/outcome-mark.tsx';

/** From one outcome to another: icon, word, arrow; or that it stays. */
export function Change({ before, after }: { before: Standing; after: Standing }) {
  const { outcomes } = speak(uiWords);
  if (before === after)
    return (
      <span class="change-part">
        <OutcomeIcon mark={after} size={16} /> {speak(planWords).stays(outcomes[after])}
      </span>
    );
  return (
    <span class="change">
      <span class="sr-only">{speak(planWords).becomesRead(outcomes[before], outcomes[after])}</span>
      <span class="change-part quiet" aria-hidden="true">
        <OutcomeIcon mark={before} size={16} /> {outcomes[before]}
      </span>
      <span aria-hidden="true">→</span>
      <strong class="change-part" aria-hidden="true">
        <OutcomeIcon mark={after} size={16} /> {outcomes[after]}
      </strong>
    </span>
  );
}
