import { uuidv7 } from 'uuidv7';
import { officerLimits } from '../../geodata/geometry/index.ts';
import type { Area, Plan } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import {
  copyPlan,
  moveZone,
  recodeZone,
  selectDraftOrder,
  selectZoneVersion,
} from '../queries/draft-plan.ts';
import { takeBackFlipRuns } from '../queries/flip.ts';
import { lockPlan, selectPlan } from '../queries/import-plan.ts';
import { selectPlans } from '../queries/plan.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { record } from './record.ts';

/** No law of this republic is older. */
const firstDay = '1945-08-17';

/** Begins a new version of a plan: a draft with its zones and rows. The same order again gives the same draft. */
export async function draftPlan(
  store: Store,
  person: { id: string; city: string },
  from: string,
  { id, name, validFrom }: { id: string; name: string; validFrom: string },
): Promise<Plan> {
  const { city } = person;
  if (validFrom < firstDay)
    throw new Refusal('invalid-request', {
      faults: [{ pointer: '/validFrom', code: 'too-early', figures: { first: firstDay } }],
    });
  if (!(await selectPlan(store, city, from))) throw new Refusal('not-found');
  await record(store, city, async (tx) => {
    const fresh = { city, id, from, name, validFrom, importId: uuidv7(), person: person.id };
    if (!(await copyPlan(tx, fresh))) return;
    await appendEvent(tx, {
      city,
      kind: 'plan-drafted',
      actor: person.id,
      thing: { kind: 'plan', id },
      data: { from },
    });
  });
  const ordered = await selectDraftOrder(store, city, id);
  if (ordered?.from !== from || ordered.name !== name || ordered.validFrom !== validFrom)
    throw new Refusal('id-taken');
  return (await selectPlans(store, city)).find((plan) => plan.id === id)!;
}

/** Changes one zone of a draft: its place, its code, or both. Gives the zones that changed; what was computed of the draft is taken back. */
export async function changeDraftZone(
  store: Store,
  person: { id: string; city: string },
  planId: string,
  zoneId: string,
  change: { version: string; geometry?: Area | undefined; code?: string | undefined },
): Promise<string[]> {
  const { city } = person;
  const geometry = change.geometry && (admitGeometry(change.geometry, officerLimits) as Area);
  return record(store, city, async (tx) => {
    const plan = await lockPlan(tx, city, planId);
    if (!plan) throw new Refusal('not-found');
    if (plan.status !== 'draft') throw new Refusal('plan-not-draft');
    const version = await selectZoneVersion(tx, city, planId, zoneId);
    if (version === null) throw new Refusal('not-found');
    if (version !== change.version) throw new Refusal('zone-changed-since');
    const moved = geometry ? await moveZone(tx, city, planId, zoneId, geometry) : [];
    if (change.code) await recodeZone(tx, city, planId, zoneId, change.code);
    await takeBackFlipRuns(tx, city, planId);
    await appendEvent(tx, {
      city,
      kind: 'draft-zone-changed',
      actor: person.id,
      thing: { kind: 'plan', id: planId },
      data: { zone: zoneId },
    });
    return [...new Set([zoneId, ...moved])];
  });
}
