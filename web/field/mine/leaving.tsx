import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldWords } from '../../../geodata/words/field.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { speak } from '../../data/preferences.ts';
import { items } from '../../offline/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { onDuty } from '../duty/duty.ts';

/** Log-out, with what becomes of the work on this device. */
export function Leaving({ onLeave }: { onLeave: () => void }) {
  const words = speak(mineWords);
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  // it opens at the foot of the menu: what is asked must be seen whole
  useEffect(() => question.current?.scrollIntoView({ block: 'end' }), [asking]);
  const drafts = items.value.filter(({ state }) => state === 'draft').length;
  const unsent = items.value.filter(({ state }) => state !== 'draft' && state !== 'received').length;
  if (!asking)
    return (
      <Button icon="logout" wide onClick={() => setAsking(true)}>
        {speak(fieldWords).logOut}
      </Button>
    );
  return (
    <div ref={question} class="ask" role="alertdialog" aria-label={words.leaveTitle}>
      <p>
        <strong>{words.leaveTitle}</strong>
      </p>
      {onDuty.value && <p>{words.leaveDuty}</p>}
      {unsent > 0 && <p>{words.leaveSealed(unsent)}</p>}
      {drafts > 0 && <p>{words.leaveDrafts(drafts)}</p>}
      {unsent + drafts === 0 && <p>{words.leaveClean}</p>}
      <div class="sheet-actions">
        <Button onClick={() => setAsking(false)}>{words.leaveNo}</Button>
        <Button variant="danger" onClick={onLeave}>
          {words.leaveYes}
        </Button>
      </div>
    </div>
  );
}
