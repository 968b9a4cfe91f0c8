import { fieldWords } from '../../geodata/words/field.ts';
import { formatLength } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { Icon } from '../ui/icon.tsx';
import { toast } from '../ui/toast.tsx';
import { clock } from './clock.ts';
import { minutesOld, toldFromMinutes } from './fix-age.ts';
import { officerMap } from './officer-map.ts';

/** How good the position is, in a word and metres, or how old when no new one comes. A tap starts the GPS or brings the map back to it. */
export function FixChip() {
  const words = speak(fieldWords);
  const locator = officerMap.value?.locator;
  const state = locator?.state.value ?? 'off';
  const fix = locator?.fix.value;
  const metres = fix && formatLength(language.value, fix.accuracyM);
  const live = fix && (state === 'good' || state === 'fair' || state === 'poor' || state === 'bad');
  const minutes = minutesOld(fix, clock.value);
  const old = minutes >= toldFromMinutes;
  const locate = () => {
    if (state === 'denied') toast(words.gpsDenied, { tone: 'problem' });
    officerMap.value?.locate();
  };
  return (
    <button
      type="button"
      class={`chip chip-fix chip-fix-${live && !old ? state : 'off'}`}
      title={live ? words.centreOnMe : words.turnOnGps}
      onClick={locate}
    >
      <Icon name="locate" size={22} />
      <span class="sr-only">{words.fixLabel} </span>
      <span class="chip-text">
        {live && metres ? (
          <>
            <strong class={old ? 'chip-word' : undefined}>{words.fixAccuracy(metres)}</strong>{' '}
            {old ? words.fixOld(minutes) : <span class="chip-word">{words.fix[state]}</span>}
          </>
        ) : (
          words.fix[state]
        )}
      </span>
    </button>
  );
}
