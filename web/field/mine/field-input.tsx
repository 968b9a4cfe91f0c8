import { useState } from 'preact/hooks';
import type { FindingKind } from '../../../geodata/model/index.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { activityOptions } from '../../answer/fact-field.tsx';
import { speak } from '../../data/preferences.ts';
import type { CorrectedField } from '../../data/tell-value.ts';
import { cityToday } from '../../data/when.ts';
import { Select, TextInput } from '../../ui/field.tsx';
import { readMetres } from '../read-metres.ts';
import { Stepper } from '../stepper.tsx';
import { PlaceInput } from './place-input.tsx';

interface FieldInputProps {
  field: CorrectedField;
  value: unknown;
  /** The value is one of several: the input begins empty, and a place to be drawn begins from it. */
  empty?: boolean;
  onChange: (value: unknown) => void;
}

/** How a field of a finding is written anew. */
export function FieldInput({ field, value: given, empty, onChange }: FieldInputProps) {
  const words = speak(fieldWords);
  const label = speak(mineWords).fields[field];
  const [typed, setTyped] = useState<unknown>(empty && field !== 'geometry' ? null : given);
  const tell = (next: unknown) => {
    setTyped(next);
    onChange(next);
  };
  switch (field) {
    case 'geometry':
      return <PlaceInput from={given} onChange={tell} />;
    case 'kind':
      return (
        <Select<FindingKind | ''>
          label={label}
          value={(typed as FindingKind | null) ?? ''}
          empty=""
          options={Object.entries(speak(findingWords).kinds).map(([value, name]) => ({
            value: value as FindingKind,
            label: name,
          }))}
          onChange={(kind) => tell(kind || undefined)}
        />
      );
    case 'activity':
      return (
        <Select
          label={label}
          value={(typed as string | null) ?? ''}
          empty={words.activityUnknown}
          options={activityOptions((typed as string | null) ?? '')}
          onChange={(code) => tell(code || null)}
        />
      );
    case 'storeys':
      return <Stepper value={(typed as number | null) ?? null} onChange={tell} />;
    case 'heightM':
      return <HeightInput label={label} value={typed as number | null} onChange={tell} />;
    case 'builtOn': {
      const day = (typed as string | null) ?? '';
      return (
        <TextInput
          label={label}
          type="date"
          value={day}
          error={day > cityToday() ? words.builtOnFuture : null}
          onInput={(next) => tell(next || null)}
        />
      );
    }
    default:
      return (
        <TextInput
          label={label}
          {...(field === 'note' && { multiline: 3 })}
          maxLength={field === 'note' ? 4000 : 120}
          value={(typed as string | null) ?? ''}
          onInput={(text) => tell(field === 'note' ? text : text.trim() || null)}
        />
      );
  }
}

function HeightInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (metres: number | null) => void;
}) {
  const words = speak(fieldWords);
  const [text, setText] = useState(value === null ? '' : String(value).replace('.', ','));
  return (
    <TextInput
      label={label}
      hint={words.heightHint}
      unit="m"
      inputMode="decimal"
      value={text}
      error={readMetres(text) === undefined ? words.heightWrong : null}
      onInput={(next) => {
        setText(next);
        const metres = readMetres(next);
        if (metres !== undefined) onChange(metres);
      }}
    />
  );
}
