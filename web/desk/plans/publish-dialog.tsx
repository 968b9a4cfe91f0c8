import { useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatDay } from '../../../geodata/words/format.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { call } from '../../data/call.ts';
import { language, speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Failure } from '../../ui/states.tsx';
import { plans } from '../registers.ts';
import { flipped } from './flips.ts';
import { usePlanDeed } from './plan-deed.ts';

/** Plan that the draft ends: the one in force on its first day. */
const endedBy = (draft: Plan): Plan | undefined =>
  plans.rows.value?.find(
    ({ id, status, validFrom, validTo }) =>
      id !== draft.id &&
      status === 'in-force' &&
      validFrom <= draft.validFrom &&
      (validTo === null || draft.validFrom < validTo),
  );

/** Says in one sentence what will happen, and does it. */
export function PublishDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = speak(planWords);
  const backdated = plan.validFrom < cityToday();
  const [confirmed, setConfirmed] = useState(false);
  const { busy, problem, run } = usePlanDeed(
    () =>
      call('post /api/plans/:id/publication', {
        params: { id: plan.id },
        body: backdated ? { backdated: confirmed } : {},
      }),
    words.published(plan.name),
    onClose,
  );
  return (
    <Dialog
      title={plan.status === 'draft' ? words.publishTitle : words.publishAgainTitle}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{speak(uiWords).cancel}</Button>
          <Button variant="primary" busy={busy} disabled={backdated && !confirmed} onClick={run}>
            {words.publishYes}
          </Button>
        </>
      }
    >
      {problem !== null && <Failure problem={problem} />}
      <p>
        {words.publishSentence(
          plan.name,
          formatDay(language.value, plan.validFrom),
          plan.validFrom <= cityToday(),
          endedBy(plan)?.name ?? null,
          flipped.value,
        )}
      </p>
      {backdated && (
        <Checkbox
          label={words.backdated}
          hint={words.backdatedHint(formatDay(language.value, plan.validFrom))}
          checked={confirmed}
          onChange={setConfirmed}
        />
      )}
    </Dialog>
  );
}
