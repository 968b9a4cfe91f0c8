import { siteWords } from '../../../geodata/words/field-site.ts';
import { speak } from '../../data/preferences.ts';
import { Icon } from '../../ui/icon.tsx';
import { keeping } from '../draft.ts';

/** Says quietly that what was just written is on the disk. */
export function KeptMark() {
  const words = speak(siteWords);
  const state = keeping.value;
  if (state === 'idle' || state === 'refused') return null;
  return (
    <span class="kept-mark">
      <Icon name={state === 'kept' ? 'check' : 'clock'} size={16} />{' '}
      {state === 'kept' ? words.savedNow : words.saving}
    </span>
  );
}
