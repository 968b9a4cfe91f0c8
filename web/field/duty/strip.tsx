import './duty.css';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { roundWords } from '../../../geodata/words/field-round.ts';
import { formatLength } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { clock, hoursAndMinutes } from '../clock.ts';
import { openPanel } from '../panel.ts';
import { todaysPatrol } from '../round/patrols.ts';
import { nextStop } from '../round/stops.ts';
import { duty, gpsTrouble, onDuty, trackKept, walked } from './duty.ts';
import { leftOpen } from './left-open.ts';
import { intoPocket } from './pocket.tsx';

/** Below the top bar: the time on duty, and where to go next. */
export function Strip() {
  const words = speak(dutyWords);
  return (
    <nav class="strip" aria-label={words.strip}>
      <DutyPart />
      <RoundPart />
      {onDuty.value && <IconButton icon="pocket" label={words.pocket} onClick={intoPocket} />}
    </nav>
  );
}

function DutyPart() {
  const words = speak(dutyWords);
  const now = duty.value;
  const open = () => openPanel({ kind: 'duty' });
  if (!now || now.endedAt)
    return (
      <button type="button" class={`strip-part ${leftOpen.value ? 'strip-trouble' : ''}`} onClick={open}>
        <Icon name={leftOpen.value ? 'alert' : 'play'} size={20} />
        <span class="strip-text">{leftOpen.value ? words.leftOpenShort : words.begin}</span>
      </button>
    );
  const trouble = gpsTrouble.value !== null || !trackKept.value;
  const [hours, minutes] = hoursAndMinutes(clock.value - Date.parse(now.beganAt));
  return (
    <button type="button" class={`strip-part ${trouble ? 'strip-trouble' : 'strip-on'}`} onClick={open}>
      <Icon name={trouble ? 'alert' : 'clock'} size={20} />
      <span class="strip-text">
        <span class="sr-only">{words.onDuty}: </span>
        {`${hours}:${String(minutes).padStart(2, '0')}`} · {formatLength(language.value, walked.value)}
      </span>
    </button>
  );
}

function RoundPart() {
  const words = speak(roundWords);
  const patrol = todaysPatrol.value;
  const next = nextStop.value;
  return (
    <button type="button" class="strip-part" onClick={() => openPanel({ kind: 'round' })}>
      <Icon name="route" size={20} />
      <span class="strip-text">
        {!patrol ? words.none : next ? words.next(next.number, next.stop.title) : words.allDone}
      </span>
    </button>
  );
}
