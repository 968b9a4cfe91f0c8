import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { Icon } from '../ui/icon.tsx';

export const stepIds = ['photo', 'place', 'what'] as const;
export type Step = (typeof stepIds)[number];

interface StepsProps {
  at: Step;
  done: Record<Step, boolean>;
  onGo: (step: Step) => void;
}

/** Where the officer is; any step can be gone back to. */
export function Steps({ at, done, onGo }: StepsProps) {
  const words = speak(fieldWords);
  return (
    <ol class="steps">
      {stepIds.map((step, index) => (
        <li key={step}>
          <button
            type="button"
            class={`step ${done[step] ? 'step-done' : ''}`}
            aria-current={step === at ? 'step' : undefined}
            onClick={() => onGo(step)}
          >
            <span class="step-sign">{done[step] ? <Icon name="check" size={18} /> : index + 1}</span>
            {words.steps[step]}
          </button>
        </li>
      ))}
    </ol>
  );
}
