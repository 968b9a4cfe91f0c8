import './radio-cards.css';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface RadioCardsProps<Value extends string> {
  legend: string;
  value: Value | null;
  options: readonly { value: Value; label: string; hint?: string; icon?: IconName }[];
  onChange: (value: Value) => void;
  error?: string | null;
}

/** A few choices as large cards; arrow keys move like in any radio group. */
export function RadioCards<Value extends string>({
  legend,
  value,
  options,
  onChange,
  error,
}: RadioCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset class="radio-cards" aria-describedby={error ? `${name}-error` : undefined}>
      <legend class="field-label">{legend}</legend>
      <p class="field-error" id={`${name}-error`} role="alert">
        {error}
      </p>
      <div class="radio-cards-grid">
        {options.map((option) => (
          <label key={option.value} class="radio-card">
            <input
              type="radio"
              class="sr-only"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span>
              <span class="radio-card-label">{option.label}</span>
              {option.hint && <span class="field-hint radio-card-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
