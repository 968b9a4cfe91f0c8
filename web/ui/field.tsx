import './field.css';
import type { ComponentChildren, JSX, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';

interface Labelled {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong and what to do; announced. */
  error?: string | null;
  optional?: boolean;
}

/** What the control inside a field must carry. */
export interface FieldLinks {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** A label, a hint and an error around one control. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: Labelled & { children: (links: FieldLinks) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label} {optional && <span class="field-optional">({speak(uiWords).optional})</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      <p class="field-error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </div>
  );
}

interface TextInputProps extends Labelled {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'password' | 'email' | 'tel' | 'number' | 'date' | 'search';
  multiline?: number;
  autoComplete?: string;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'search';
  maxLength?: number;
  required?: boolean;
  placeholder?: string;
  /** Unit written behind the figure, e.g. `m`. */
  unit?: string;
}

/**
 * One line of text, or `multiline` lines. Unless something is asked to be filled in, the browser keeps nothing of it: Chromium writes what stands in
 * a form onto the disk, to restore the page.
 */
export function TextInput({
  label,
  hint,
  error,
  optional,
  value,
  onInput,
  multiline,
  unit,
  ...rest
}: TextInputProps) {
  const on = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onInput(event.currentTarget.value);
  // The JSX types tie the role to a literal `type`; here it varies.
  const attributes = { type: 'text', autoComplete: 'off', ...rest } as JSX.IntrinsicElements['input'];
  return (
    <Field label={label} hint={hint} error={error ?? null} optional={optional ?? false}>
      {(links) =>
        multiline ? (
          <textarea
            class="input"
            rows={multiline}
            autoComplete={rest.autoComplete ?? 'off'}
            value={value}
            onInput={on}
            maxLength={rest.maxLength}
            required={rest.required}
            {...links}
          />
        ) : (
          <span class="input-unit">
            <input {...attributes} class="input" value={value} onInput={on} {...links} />
            {unit && <span class="input-unit-word">{unit}</span>}
          </span>
        )
      }
    </Field>
  );
}

interface SelectProps<Value extends string> extends Labelled {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** First choice that means "nothing chosen yet" (value ''). */
  empty?: string;
}

/** One of many. */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  empty,
  ...labelled
}: SelectProps<Value>) {
  return (
    <Field {...labelled}>
      {(links) => (
        <select
          class="input select"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
          {...links}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <label class="checkbox" for={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && (
          <span class="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
