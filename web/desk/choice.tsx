import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';

interface ChoiceProps {
  label: string;
  /** What "no filter" is called. */
  all?: string;
  value: string | null;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | null) => void;
}

/** One filter: all, or one of a list. */
export function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <label class="filter">
      <span class="filter-label">{label}</span>
      <select
        class={`input select ${value ? 'filter-on' : ''}`}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{all ?? speak(deskWords).all}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
