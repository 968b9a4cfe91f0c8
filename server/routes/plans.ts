import { endpoints } from '../../geodata/wire/index.ts';
import { maySeePlan } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import { flipsCsv, flipsGeoJson } from '../formats/flips-file.ts';
import { markOf } from '../formats/sample-mark.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectCity } from '../queries/city.ts';
import { selectFlipRun, selectFlips } from '../queries/flip.ts';
import { selectPlan } from '../queries/import-plan.ts';
import { selectPlans } from '../queries/plan.ts';
import { selectPlanZones } from '../queries/plan-zones.ts';
import { Refusal } from '../refusal.ts';
import { cityDay } from '../workflows/city-day.ts';
import { changeDraftZone, draftPlan } from '../workflows/draft-plan.ts';
import { publishPlan, withdrawPlan } from '../workflows/publish-plan.ts';
import { startFlips } from '../workflows/what-flips.ts';
import { boxOfQuery } from './box-of-query.ts';

export function bindPlans(bind: Bind, { store, clock, log }: Dependencies): void {
  bind(endpoints.getPlans, async ({ person }) => {
    const plans = await selectPlans(store, person.city);
    return { plans: plans.filter((plan) => maySeePlan(person, person.city, plan)) };
  });

  bind(endpoints.postDraft, ({ params, body, person }) => draftPlan(store, person, params.id, body));

  bind(endpoints.getPlanZones, async ({ params, query, person }) => {
    const plan = await selectPlan(store, person.city, params.id);
    if (!plan || !maySeePlan(person, person.city, plan)) throw new Refusal('not-found');
    const zones = await selectPlanZones(store, {
      city: person.city,
      planId: params.id,
      box: boxOfQuery(query.bbox, 360),
      today: await cityDay(store, person.city, clock()),
      q: query.q || null,
      limit: query.limit,
    });
    if (!zones) throw new Refusal('not-found');
    return new Reply('application/geo+json', zones);
  });

  bind(endpoints.putDraftZone, async ({ params, body, person }) => ({
    changed: await changeDraftZone(store, person, params.id, params.zone, body),
  }));

  bind(endpoints.postPublication, async ({ params, body, person }) => {
    const draft = await selectPlan(store, person.city, params.id);
    const past = draft && draft.validFrom < (await cityDay(store, person.city, clock()));
    if (past && draft.status !== 'in-force' && !body.backdated) throw new Refusal('plan-backdated');
    if (!(await publishPlan(store, person.city, params.id, person.id)))
      throw new Refusal(draft ? 'plan-not-draft' : 'not-found');
    return { plans: await selectPlans(store, person.city) };
  });

  bind(endpoints.postWithdrawal, async ({ params, body, person }) => {
    const plan = await selectPlan(store, person.city, params.id);
    if (!plan) throw new Refusal('not-found');
    const wasLaw =
      plan.status === 'in-force' && plan.validFrom < (await cityDay(store, person.city, clock()));
    if (wasLaw && !body.backdated) throw new Refusal('plan-backdated');
    await withdrawPlan(store, person.city, params.id, person.id);
    return { plans: await selectPlans(store, person.city) };
  });

  bind(endpoints.postFlips, async ({ params, body, person }) => {
    const today = await cityDay(store, person.city, clock());
    const order = { city: person.city, planId: params.id, id: body.id, today };
    const { run } = await startFlips(store, order, clock, (error) => log.error(error));
    return run;
  });

  bind(endpoints.getFlips, async ({ params, query, person }) => {
    const run = await selectFlipRun(store, person.city, params.id);
    if (!run && !(await selectPlan(store, person.city, params.id))) throw new Refusal('not-found');
    if (!run) return { run: null, flips: [], total: 0 };
    return { run, ...(await selectFlips(store, person.city, run.id, query)) };
  });

  bind(endpoints.getFlipsFile, async ({ params, query, person }) => {
    const run = await selectFlipRun(store, person.city, params.id);
    const plan = await selectPlan(store, person.city, params.id);
    if (!run || !plan) throw new Refusal('not-found');
    if (!run.finishedAt || run.failed) throw new Refusal('comparison-unfinished');
    const { flips } = await selectFlips(store, person.city, run.id, { after: 0, limit: 1_000_000 });
    const mark = markOf((await selectCity(store, person.city))!);
    const name = mark.named(`perubahan-${params.id}.${query.format}`);
    const named = { 'Content-Disposition': `attachment; filename="${name}"` };
    return query.format === 'csv'
      ? new Reply('text/csv; charset=utf-8', flipsCsv(plan.name, run, flips, mark), named)
      : new Reply('application/geo+json', flipsGeoJson(plan.name, run, flips, mark), named);
  });
}
