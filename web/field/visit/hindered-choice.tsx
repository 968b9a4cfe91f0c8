import type { Visit } from '../../../geodata/model/index.ts';
import { roundWords } from '../../../geodata/words/field-round.ts';
import { speak } from '../../data/preferences.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';

type Hindered = NonNullable<Visit['hindered']>;
const reasons: readonly Hindered[] = ['closed', 'refused', 'unsafe', 'not-found', 'no-time'];

interface HinderedChoiceProps {
  legend: string;
  value: Visit['hindered'];
  onChange: (why: Hindered) => void;
  error: string | null;
}

/** Why nothing could be seen. */
export function HinderedChoice({ legend, value, onChange, error }: HinderedChoiceProps) {
  const words = speak(roundWords).hindered;
  return (
    <RadioCards<Hindered>
      legend={legend}
      value={value}
      options={reasons.map((one) => ({ value: one, label: words[one] }))}
      onChange={onChange}
      error={error}
    />
  );
}
