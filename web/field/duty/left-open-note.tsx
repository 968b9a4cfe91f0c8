import { useState } from 'preact/hooks';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { endLeftOpen, goOn, isForgotten, leftOpen } from './left-open.ts';

/** A duty that nobody has ended: to go on with, or to end. */
export function LeftOpenNote() {
  const words = speak(dutyWords);
  const left = leftOpen.value;
  if (!left) return null;
  const since = tellShort(left.beganAt);
  return (
    <p role="status">
      <strong>{words.leftOpen(since)}</strong> {isForgotten(left) ? words.leftForgotten : words.leftOpenLead}
    </p>
  );
}

/** What can be done about it, at the foot of the sheet. */
export function LeftOpenDeeds() {
  const words = speak(dutyWords);
  const [busy, setBusy] = useState(false);
  const left = leftOpen.value;
  if (!left) return null;
  const once = (deed: () => Promise<void>) => () => {
    setBusy(true);
    void deed().finally(() => setBusy(false));
  };
  const forgotten = isForgotten(left);
  return (
    <div class="sheet-actions">
      <Button
        {...(forgotten && { variant: 'primary', wide: true })}
        icon="stop"
        large
        busy={busy}
        onClick={once(() => endLeftOpen(left))}
      >
        {words.end}
      </Button>
      {!forgotten && (
        <Button variant="primary" icon="play" large wide busy={busy} onClick={once(() => goOn(left))}>
          {words.goOn}
        </Button>
      )}
    </div>
  );
}
