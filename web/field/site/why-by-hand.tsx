import { useState } from 'preact/hooks';
import { siteWords } from '../../../geodata/words/field-site.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { TextInput } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { amend, draft } from '../draft.ts';
import { byHand } from './by-hand.ts';

const codes = ['no-gps', 'not-precise', 'from-afar', 'later'] as const;
type Code = (typeof codes)[number] | 'other';

/** Asks for a reason only where the position does not speak for the place. */
export function WhyByHand({ missing }: { missing: boolean }) {
  const words = speak(siteWords);
  const finding = draft.value;
  const [other, setOther] = useState(false);
  const asked = finding && byHand(finding);
  if (!finding || !asked) return null;
  const said = finding.placedWhy ?? null;
  const chosen = codes.find((code) => words.why[code] === said) ?? null;
  const choose = (code: Code) => {
    setOther(code === 'other');
    amend({ placedWhy: code === 'other' ? '' : words.why[code] });
  };
  const lead =
    asked.code === 'no-fix'
      ? words.whyLead['no-fix']
      : words.whyLead[asked.code](formatLength(language.value, asked.metres));
  const free = other || (said !== null && said !== '' && !chosen);
  return (
    <div class="stack why-by-hand">
      <p class="quiet">{lead}</p>
      <RadioCards<Code>
        legend={words.whyTitle}
        value={free ? 'other' : chosen}
        options={[
          ...codes.map((value) => ({ value, label: words.why[value] })),
          { value: 'other', label: words.whyOther },
        ]}
        onChange={choose}
        error={missing ? words.whyNeeded : null}
      />
      {free && (
        <TextInput
          label={words.whyOther}
          hint={words.whyOtherHint}
          maxLength={400}
          value={said ?? ''}
          onInput={(placedWhy) => amend({ placedWhy })}
        />
      )}
    </div>
  );
}
