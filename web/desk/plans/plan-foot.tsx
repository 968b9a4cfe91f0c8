import { useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { border } from './border.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What a planner can make of the plan as a whole: law, or nothing. */
export function PlanFoot({ plan }: { plan: Plan }) {
  const words = speak(planWords);
  const [asking, setAsking] = useState<'publish' | 'withdraw' | null>(null);
  const moving = border.value !== null;
  const close = () => setAsking(null);
  const { status } = plan;
  return (
    <footer class="panel-foot stack">
      {status !== 'in-force' && (
        <Button
          variant={status === 'draft' ? 'primary' : 'secondary'}
          wide
          disabled={moving}
          onClick={() => setAsking('publish')}
        >
          {status === 'draft' ? words.publish : words.publishAgain}
        </Button>
      )}
      {status !== 'withdrawn' && (
        <Button variant="quiet" wide disabled={moving} onClick={() => setAsking('withdraw')}>
          {status === 'draft' ? words.withdrawDraft : words.withdraw}
        </Button>
      )}
      {asking === 'publish' && <PublishDialog plan={plan} onClose={close} />}
      {asking === 'withdraw' && <WithdrawDialog plan={plan} onClose={close} />}
    </footer>
  );
}
