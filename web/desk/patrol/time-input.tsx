import { Field } from '../../ui/field.tsx';

interface TimeInputProps {
  label: string;
  /** `08:30`, or nothing. */
  value: string;
  error?: string | null;
  onChange: (value: string) => void;
}

/** A time of day; taken when it is complete. */
export function TimeInput({ label, value, error, onChange }: TimeInputProps) {
  return (
    <Field label={label} error={error ?? null}>
      {(links) => (
        <input
          class="input"
          type="time"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...links}
        />
      )}
    </Field>
  );
}
