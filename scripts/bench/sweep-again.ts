import { uuidv7 } from 'uuidv7';
import { selectZoneVersion } from '../../server/queries/draft-plan.ts';
import { selectPlanInForceOn } from '../../server/queries/plan-on.ts';
import { selectZoneToMove } from '../../server/queries/zone-to-move.ts';
import type { Store } from '../../server/store/store.ts';
import { changeDraftZone, draftPlan } from '../../server/workflows/draft-plan.ts';
import { publishPlan, withdrawPlan } from '../../server/workflows/publish-plan.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { type Figure, median, timed } from './measure.ts';

/** Buildings in the zone that moves, and metres by which it does. */
const size = 2000;
const metres = 20;

/** Times that it moves: the first also begins the threads that judge, which rest after a minute without work. */
const rounds = 3;

/** After a sweep of this day: one zone of the plan moves, and the city is swept again. The plan is taken back each time, and what it touched is judged once more. */
export async function benchSweepAgain(store: Store, city: string, today: string): Promise<Figure[]> {
  const plan = (await selectPlanInForceOn(store, city, today))!;
  const planner = { id: uuidv7(), city };
  const sweep = async (): Promise<number> => {
    const held = await holdSweep(store, { city, today, startedBy: null, resume: false });
    await held!.work(() => undefined);
    return held!.run.buildings;
  };
  const took: number[] = [];
  let judged = 0;
  for (let round = 0; round < rounds; round++) {
    const draft = uuidv7();
    await draftPlan(store, planner, plan, { id: draft, name: 'Bench', validFrom: today });
    const zone = await selectZoneToMove(store, city, draft, size, metres);
    if (!zone) return [];
    const version = (await selectZoneVersion(store, city, draft, zone.id))!;
    await changeDraftZone(store, planner, draft, zone.id, { version, geometry: zone.moved });
    await publishPlan(store, city, draft, null);
    took.push(
      await timed(async () => {
        judged = await sweep();
      }),
    );
    await withdrawPlan(store, city, draft, null);
    await sweep();
  }
  const figure = (what: string, value: number, unit: string): Figure => ({
    what: `a zone moved, ${what}`,
    store: 'postgres',
    value,
    unit,
  });
  return [
    figure('swept again', median(took) / 1000, 's'),
    figure('swept again, the first', took[0]! / 1000, 's'),
    figure('buildings judged', judged, ''),
  ];
}
