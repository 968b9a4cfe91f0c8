import { appendEvent } from '../queries/append-event.ts';
import { lockPlan, refreshCityBox } from '../queries/import-plan.ts';
import type { Store } from '../store/store.ts';
import { indonesia } from './indonesia.ts';
import { putInForce, takeOutOfForce } from './plan-in-force.ts';
import { record } from './record.ts';

/** Puts a draft or withdrawn plan into force from its first day. False when there is no such plan, or it is in force already. */
export async function publishPlan(
  store: Store,
  city: string,
  planId: string,
  person: string | null,
): Promise<boolean> {
  return changePlan(store, city, planId, person, 'plan-published', (status) => status !== 'in-force');
}

/** Takes a plan out of force; the plan that it had ended gets its time back. False when there is no such plan, or it is withdrawn already. */
export async function withdrawPlan(
  store: Store,
  city: string,
  planId: string,
  person: string | null,
): Promise<boolean> {
  return changePlan(store, city, planId, person, 'plan-withdrawn', (status) => status !== 'withdrawn');
}

async function changePlan(
  store: Store,
  city: string,
  planId: string,
  person: string | null,
  kind: 'plan-published' | 'plan-withdrawn',
  applies: (status: string) => boolean,
): Promise<boolean> {
  return record(store, city, async (tx) => {
    const plan = await lockPlan(tx, city, planId);
    if (!plan || !applies(plan.status)) return false;
    if (kind === 'plan-published') await putInForce(tx, city, plan.id, plan.validFrom);
    else await takeOutOfForce(tx, city, plan);
    await refreshCityBox(tx, city, indonesia);
    await appendEvent(tx, { city, kind, actor: person, thing: { kind: 'plan', id: plan.id } });
    return true;
  });
}
