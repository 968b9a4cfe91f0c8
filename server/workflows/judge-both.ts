import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import {
  type Answer,
  check,
  nationalRows,
  type PlanInTime,
  type Surroundings,
  settled,
} from '../../geodata/rules/index.ts';
import type { PlanRow } from '../queries/import-plan.ts';
import type { Queryable } from '../store/store.ts';
import { lookAround } from './look-around.ts';

const national = nationalRows.map((row) => ({ planId: null, row }));

/** The plans as they will be when the draft has been published: what is in force on its first day ends there. */
export const withDraft = (plans: readonly PlanInTime[], draft: PlanInTime): PlanInTime[] => [
  ...plans.map((plan) =>
    plan.validFrom < draft.validFrom && (plan.validTo === null || plan.validTo > draft.validFrom)
      ? { ...plan, validTo: draft.validFrom }
      : plan,
  ),
  draft,
];

/** One subject under the law as it stands and as a draft would make it, on the same day. */
export async function judgeBoth(
  db: Queryable,
  city: string,
  request: CheckRequest,
  draft: PlanRow,
  day: Day,
): Promise<{ before: Answer; after: Answer }> {
  const circumstances = request.properties ?? {};
  const days = { built: circumstances.builtOn ?? null, reported: null, today: day };
  const { plans, ...near } = await lookAround(db, city, request, days, draft.id);
  const held = plans.filter(({ id }) => id !== draft.id);
  const { id, name, validFrom, validTo } = draft;
  const under = (known: PlanInTime[]): Surroundings =>
    settled({
      city,
      subject: { geometry: request.geometry, circumstances },
      days,
      ...near,
      plans: known,
      rows: [...near.rows, ...national],
    });
  return {
    before: check(under(held)),
    after: check(under(withDraft(held, { id, name, validFrom, validTo }))),
  };
}
