import { fieldWords } from '../../geodata/words/field.ts';
import { formatLength } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { Icon } from '../ui/icon.tsx';
import { toast } from '../ui/toast.tsx';
import { officerMap } from './officer-map.ts';

/** How good the position is, in a word and metres. A tap starts the GPS or brings the map back to it. */
export function FixChip() {
  const words = speak(fieldWords);
  const locator = officerMap.value?.locator;
  const state = locator?.state.value ?? 'off';
  const fix = locator?.fix.value;
  const metres = fix && formatLength(language.value, fix.accuracyM);
  const live = fix && (state === 'good' || state === 'fair' || state === 'poor' || state === 'bad');
  const locate = () => {
    if (state === 'denied') toast(words.gpsDenied, { tone: 'problem' });
    officerMap.value?.locate();
  };
  return (
    <button
      type="button"
      class={`chip chip-fix chip-fix-${live ? state : 'off'}`}
      title={live ? words.centreOnMe : words.turnOnGps}
      onClick={locate}
    >
      <Icon name="locate" size={22} />
      <span class="sr-only">{words.fixLabel} </span>
      <span class="chip-text">
        {live && metres ? (
          <>
            <strong>{words.fixAccuracy(metres)}</strong> <span class="chip-word">{words.fix[state]}</span>
          </>
        ) : (
          words.fix[state]
        )}
      </span>
    </button>
  );
}
