import { useState } from 'preact/hooks';
import { type FactKey, factWords } from '../../geodata/words/facts.ts';
import { facts as cityFacts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Select, TextInput } from '../ui/field.tsx';

type Value = string | number | undefined;

/** How a fact is written; in the order in which people ask for them. */
const forms: Record<FactKey, { as: 'activity' | 'text' | 'day' | 'number'; unit?: string }> = {
  activity: { as: 'activity' },
  buildingFunction: { as: 'text' },
  builtOn: { as: 'day' },
  storeys: { as: 'number' },
  heightM: { as: 'number', unit: 'm' },
  floorAreaM2: { as: 'number', unit: 'm²' },
  greenAreaM2: { as: 'number', unit: 'm²' },
  basementAreaM2: { as: 'number', unit: 'm²' },
  units: { as: 'number' },
  groundElevationM: { as: 'number', unit: 'm' },
  permitNumber: { as: 'text' },
  parcel: { as: 'text' },
};
export const factKeys = Object.keys(forms) as FactKey[];

interface FactFieldProps {
  name: FactKey;
  value: Value;
  /** True while it is what the map says. */
  fromMap: boolean;
  onChange: (value: Value) => void;
}

/** One fact of a building, marked where it comes from. What is no possible value is told and not taken. */
export function FactField({ name, value, fromMap, onChange }: FactFieldProps) {
  const words = speak(factWords);
  const { as, unit } = forms[name];
  const [text, setText] = useState(written(value));
  const [wrong, setWrong] = useState(false);
  const labels = { label: words.names[name], hint: fromMap ? words.fromMap : undefined };
  if (as === 'activity') {
    const code = String(value ?? '');
    return (
      <Select
        {...labels}
        value={code}
        empty={words.unknown}
        options={activityOptions(code)}
        onChange={(next) => onChange(next || undefined)}
      />
    );
  }
  const take = async (typed: string) => {
    setText(typed);
    const next = read(typed, as === 'number');
    // Schemas weigh more than the rest of a face: they come when somebody writes.
    const { Circumstances } = await import('../../geodata/model/check.ts');
    const possible = Circumstances.shape[name].safeParse(next).success;
    setWrong(!possible);
    if (possible) onChange(next);
  };
  return (
    <TextInput
      {...labels}
      {...(unit && { unit })}
      {...(as === 'number' && { inputMode: 'decimal' as const })}
      type={as === 'day' ? 'date' : 'text'}
      maxLength={120}
      value={text}
      error={wrong ? words.wrong : null}
      onInput={(typed) => void take(typed)}
    />
  );
}

/** Activities of the city's plan; a code that it does not know stands for itself. */
export function activityOptions(chosen: string): { value: string; label: string }[] {
  const known = (cityFacts.value?.activities ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return chosen && !known.some(({ value }) => value === chosen)
    ? [{ value: chosen, label: chosen }, ...known]
    : known;
}

const written = (value: Value): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');

function read(typed: string, isNumber: boolean): Value {
  const clean = typed.trim();
  if (clean === '') return undefined;
  if (!isNumber) return clean;
  return /^-?\d+([.,]\d+)?$/.test(clean) ? Number(clean.replace(',', '.')) : Number.NaN;
}
