import './plans.css';
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import type { Session } from '../../../geodata/wire/session.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { facts } from '../../data/city.ts';
import { language, speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { MapView } from '../../map/map-view.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { address, go } from '../address.ts';
import { mayDecide } from '../decision.ts';
import { showHelp, useKeys } from '../keys.ts';
import { plans } from '../registers.ts';
import { DraftDialog } from './draft-dialog.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlanBadge, standingOf, validityOf } from './plan-state.tsx';

/** Every version of the plan, or the one that is open. */
export function PlansPage({ session }: { session: Session }) {
  useEffect(() => void plans.load(), []);
  const { plan: id } = address.value;
  const open = plans.rows.value?.find((plan) => plan.id === id);
  if (plans.problem.value && !plans.rows.value)
    return <Failure problem={plans.problem.value} onRetry={() => void plans.load()} />;
  if (!plans.rows.value) return <Skeleton lines={8} />;
  if (open) return <PlanPage key={open.id} plan={open} may={mayDecide(session.person.role)} />;
  return <PlanList rows={plans.rows.value} may={mayDecide(session.person.role)} />;
}

function PlanList({ rows, may }: { rows: Plan[]; may: boolean }) {
  const words = speak(planWords);
  const said = language.value;
  const today = cityToday();
  const [from, setFrom] = useState<Plan | null>(null);
  useKeys({ '?': showHelp });
  const open = (plan: Plan) => go({ plan: plan.id, open: null, view: null });
  return (
    <div class="data-page">
      <div class="data-text">
        <div>
          <h1>{words.title}</h1>
          <p class="quiet">{words.lead}</p>
        </div>
        {rows.length ? (
          <ul class="plan-list" aria-label={words.list}>
            {rows.map((plan) => (
              <li key={plan.id}>
                <div class="plan-cell">
                  <button type="button" class="link" onClick={() => open(plan)}>
                    {plan.name}
                  </button>
                  <span class="quiet">
                    {validityOf(said, plan, today)} · {words.zonesOf(formatNumber(said, plan.zones, 0))}
                  </span>
                </div>
                <PlanBadge plan={plan} />
                {may && standingOf(plan, today) === 'in-force' && (
                  <Button icon="plus" onClick={() => setFrom(plan)}>
                    {words.newVersion}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState icon="map" title={words.none}>
            {words.noneLead}
          </EmptyState>
        )}
      </div>
      <section class="data-map" aria-label={words.map}>
        {facts.value && <MapView facts={facts.value} audience="staff" onReady={() => {}} />}
      </section>
      {from && <DraftDialog from={from} onClose={() => setFrom(null)} onMade={open} />}
    </div>
  );
}
