import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';

interface StepperProps {
  hint?: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Storeys by thumb. Empty until touched: an unknown number is not 1. */
export function Stepper({ hint, value, onChange }: StepperProps) {
  const words = speak(fieldWords);
  return (
    <fieldset class="field">
      <legend class="field-label">{words.storeys}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <div class="stepper">
        <IconButton
          icon="minus"
          label={words.storeysLess}
          disabled={value === null}
          onClick={() => onChange(value === null || value <= 1 ? null : value - 1)}
        />
        <output class={value === null ? 'quiet' : 'stepper-value'} aria-live="polite">
          {value === null ? words.storeysUnknown : words.storeysCount(value)}
        </output>
        <IconButton
          icon="plus"
          label={words.storeysMore}
          onClick={() => onChange(Math.min(200, (value ?? 0) + 1))}
        />
      </div>
    </fieldset>
  );
}
