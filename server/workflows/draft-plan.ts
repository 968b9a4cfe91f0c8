import { uuidv7 } from 'uuidv7';
import { canonicalJson, officerLimits } from '../../geodata/geometry/index.ts';
import { zoneColours } from '../../geodata/layers/zone-colours.ts';
import type { Area, Box, Plan } from '../../geodata/model/index.ts';
import { sha256 } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { selectCity } from '../queries/city.ts';
import {
  analyzePlans,
  copyPlan,
  isCodeOfPlan,
  moveZone,
  recodeZone,
  selectDraftOrder,
  selectZoneChange,
  selectZoneVersion,
} from '../queries/draft-plan.ts';
import { takeBackFlipRuns } from '../queries/flip.ts';
import { lockPlan, selectPlan } from '../queries/import-plan.ts';
import { selectPlans } from '../queries/plan.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable, Store } from '../store/store.ts';
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
  const made = await record(store, city, async (tx) => {
    const fresh = { city, id, from, name, validFrom, importId: uuidv7(), person: person.id };
    if (!(await copyPlan(tx, fresh))) return false;
    await appendEvent(tx, {
      city,
      kind: 'plan-drafted',
      actor: person.id,
      thing: { kind: 'plan', id },
      data: { from },
    });
    return true;
  });
  if (made) await analyzePlans(store);
  const ordered = await selectDraftOrder(store, city, id);
  if (ordered?.from !== from || ordered.name !== name || ordered.validFrom !== validFrom)
    throw new Refusal('id-taken');
  return (await selectPlans(store, city)).find((plan) => plan.id === id)!;
}

/**
 * Changes one zone of a draft: its place, its code, or both. Gives the zones that changed; what was computed of the draft is taken back. The same change of the same version
 * again, because the answer was lost, changes nothing and gives the same answer.
 */
export async function changeDraftZone(
  store: Store,
  person: { id: string; city: string },
  planId: string,
  zoneId: string,
  change: { version: string; geometry?: Area | undefined; code?: string | undefined },
): Promise<string[]> {
  const { city } = person;
  const geometry = change.geometry && (await admitPlace(store, city, change.geometry));
  const order = sha256(canonicalJson(change));
  return record(store, city, async (tx) => {
    const plan = await lockPlan(tx, city, planId);
    if (!plan) throw new Refusal('not-found');
    const version = await selectZoneVersion(tx, city, planId, zoneId);
    const made = version === change.version ? null : await selectZoneChange(tx, city, planId, zoneId, order);
    if (made) return made;
    if (plan.status !== 'draft') throw new Refusal('plan-not-draft');
    if (version === null) throw new Refusal('not-found');
    if (version !== change.version) throw new Refusal('zone-changed-since');
    const moved = geometry ? await moveZone(tx, city, planId, zoneId, geometry) : [];
    if (change.code) await admitCode(tx, city, planId, change.code);
    if (change.code) await recodeZone(tx, city, planId, zoneId, change.code);
    await takeBackFlipRuns(tx, city, planId);
    const changed = [...new Set([zoneId, ...moved])];
    await appendEvent(tx, {
      city,
      kind: 'draft-zone-changed',
      actor: person.id,
      thing: { kind: 'plan', id: planId },
      data: { zone: zoneId, order, changed },
    });
    return changed;
  });
}

/** A border may run along the city's box and, rounded, a little outside; degrees, about a hundred metres. */
const besideDegrees = 0.001;

async function admitPlace(store: Store, city: string, geometry: Area): Promise<Area> {
  const [west, south, east, north] = (await selectCity(store, city))!.box;
  const d = besideDegrees;
  const box: Box = [west - d, south - d, east + d, north + d];
  return admitGeometry(geometry, { ...officerLimits, box }) as Area;
}

/** A code that nobody has rules for is a slip of the pen: it is of the national table or of the plan. */
async function admitCode(tx: Queryable, city: string, planId: string, code: string): Promise<void> {
  if (zoneColours.some((zone) => zone.code === code) || (await isCodeOfPlan(tx, city, planId, code))) return;
  throw new Refusal('invalid-request', {
    faults: [{ pointer: '/code', code: 'zone-unknown', figures: { value: code } }],
  });
}
