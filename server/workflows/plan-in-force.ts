import {
  type PlanRow,
  selectNextStart,
  selectPlan,
  selectPlanInForce,
  updateEndedPlan,
  updatePlan,
} from '../queries/import-plan.ts';
import type { Queryable } from '../store/store.ts';

/** Puts a plan into force from the day; the plan in force until then ends there, and this one ends where a later one begins. */
export async function putInForce(
  tx: Queryable,
  city: string,
  planId: string,
  validFrom: string,
): Promise<void> {
  const earlier = await selectPlanInForce(tx, city, validFrom, planId);
  const validTo = await selectNextStart(tx, city, validFrom, planId);
  if (earlier) {
    // A plan that began on the same day was never in force for a day: it is withdrawn.
    const end: Pick<PlanRow, 'status' | 'validTo'> =
      earlier.validFrom === validFrom
        ? { status: 'withdrawn', validTo: earlier.validTo }
        : { status: 'in-force', validTo: validFrom };
    await updatePlan(tx, city, earlier.id, { ...end, endedPlan: earlier.endedPlan });
  }
  await updatePlan(tx, city, planId, { status: 'in-force', validTo, endedPlan: earlier?.id ?? null });
}

/** Takes a plan out of force; the plan that it had ended gets its time back. Gives that plan's id. */
export async function takeOutOfForce(tx: Queryable, city: string, plan: PlanRow): Promise<string | null> {
  const ended =
    plan.status === 'in-force' && plan.endedPlan ? await selectPlan(tx, city, plan.endedPlan) : null;
  if (ended) {
    await updatePlan(tx, city, ended.id, {
      status: 'in-force',
      validTo: plan.validTo,
      endedPlan: ended.endedPlan,
    });
  }
  await updatePlan(tx, city, plan.id, { status: 'withdrawn', validTo: plan.validTo, endedPlan: null });
  // What a later plan ended was this one; from now on it is the plan before it.
  await updateEndedPlan(tx, city, plan.id, plan.endedPlan);
  return ended?.id ?? null;
}
