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
import { usePlanDeed } from './plan-deed.ts';

/** Plan that gets its time back: the one that this one ended. */
const endedBy = ({ id, validFrom }: Plan): Plan | undefined =>
  plans.rows.value?.find((it) => it.id !== id && it.status === 'in-force' && it.validTo === validFrom);

/** Says what giving up a plan means for the law, and does it. */
export function WithdrawDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = speak(planWords);
  const draft = plan.status === 'draft';
  const wasLaw = !draft && plan.validFrom < cityToday();
  const [confirmed, setConfirmed] = useState(false);
  const { busy, problem, run } = usePlanDeed(
    () =>
      call('post /api/plans/:id/withdrawal', {
        params: { id: plan.id },
        body: wasLaw ? { backdated: confirmed } : {},
      }),
    words.withdrawn(plan.name),
    onClose,
  );
  const day = formatDay(language.value, plan.validFrom);
  return (
    <Dialog
      title={draft ? words.withdrawDraftTitle : words.withdrawTitle}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{speak(uiWords).cancel}</Button>
          <Button variant="danger" busy={busy} disabled={wasLaw && !confirmed} onClick={run}>
            {draft ? words.withdrawDraftYes : words.withdrawYes}
          </Button>
        </>
      }
    >
      {problem !== null && <Failure problem={problem} />}
      <p>
        {draft
          ? words.withdrawDraftSentence(plan.name)
          : words.withdrawSentence(plan.name, day, endedBy(plan)?.name ?? null)}
      </p>
      <p class="quiet">{words.withdrawKeeps}</p>
      {wasLaw && (
        <Checkbox
          label={words.withdrawBack}
          hint={words.withdrawBackHint(day)}
          checked={confirmed}
          onChange={setConfirmed}
        />
      )}
    </Dialog>
  );
}
