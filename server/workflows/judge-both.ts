import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import {
  type Answer,
  check,
  nationalRows,
  type PlanInTime,
  type Surroundings,
  settled,
} from '../../geodata/rules/index.ts';
import { validOn } from '../../geodata/rules/law.ts';
import { type PlanRow, selectNextStart } from '../queries/import-plan.ts';
import type { Queryable } from '../store/store.ts';
import { lookAround } from './look-around.ts';

const national = nationalRows.map((row) => ({ planId: null, row }));

/** A draft as it will be: it ends where the next plan begins. */
export const asPublished = async (db: Queryable, city: string, draft: PlanRow): Promise<PlanRow> => ({
  ...draft,
  validTo: await selectNextStart(db, city, draft.validFrom, draft.id),
});

/**
 * The plans as they will be when the draft has been published: what is in force on its first day ends there, and what began on that very day
 * was never in force. `draft` as `asPublished` gives it.
 */
export const withDraft = (plans: readonly PlanInTime[], draft: PlanInTime): PlanInTime[] => [
  ...plans.flatMap((plan) => {
    if (!validOn(plan, draft.validFrom)) return [plan];
    return plan.validFrom === draft.validFrom ? [] : [{ ...plan, validTo: draft.validFrom }];
  }),
  draft,
];

/** One subject under the law as it stands and as a draft would make it, on the same day. `draft` as `asPublished` gives it. */
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
