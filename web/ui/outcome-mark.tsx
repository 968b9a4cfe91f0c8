import './outcome-mark.css';
import type { CheckAnswer } from '../../geodata/model/check.ts';
import type { Outcome } from '../../geodata/model/verdict.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';

/** What a mark can say: the four outcomes of the look, and "not applicable". */
export type Mark = Outcome | 'legacy';

/** What is allowed only because it is older than the rule is shown as status quo. */
export const markOf = (verdict: { outcome: Outcome; legacy: boolean }): Mark =>
  verdict.legacy ? 'legacy' : verdict.outcome;

/** Of a whole answer: in order only because the building is older than a rule is status quo. */
export const markOfAnswer = ({ outcome, verdicts }: Pick<CheckAnswer, 'outcome' | 'verdicts'>): Mark =>
  outcome === 'complies' && verdicts.some(({ legacy }) => legacy) ? 'legacy' : outcome;

/** Filled square, half circle, ring, dotted ring: told apart without colour. */
export function OutcomeIcon({ mark, size = 20 }: { mark: Mark; size?: number }) {
  return (
    <svg
      class={`outcome-icon outcome-${mark}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {mark === 'violates' && <rect x="2.500" y="2.500" width="15" height="15" rx="2" />}
      {mark === 'unclear' && (
        <>
          <circle class="outcome-line" cx="10" cy="10" r="7" />
          <path d="M10 3a7 7 0 0 1 0 14Z" />
        </>
      )}
      {mark === 'complies' && <circle class="outcome-ring" cx="10" cy="10" r="6.500" />}
      {mark === 'legacy' && <circle class="outcome-dotted" cx="10" cy="10" r="6.500" />}
      {mark === 'not-applicable' && <path class="outcome-line" d="M4 10h12" />}
    </svg>
  );
}

/** Icon, word and colour of an outcome. */
export function OutcomeMark({ outcome, large }: { outcome: Mark; large?: boolean }) {
  return (
    <span class={`outcome-mark outcome-mark-${outcome} ${large ? 'outcome-mark-large' : ''}`}>
      <OutcomeIcon mark={outcome} size={large ? 24 : 18} />
      {speak(uiWords).outcomes[outcome]}
    </span>
  );
}
