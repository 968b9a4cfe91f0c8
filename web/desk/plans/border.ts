import { signal } from '@preact/signals';
import type { PlanZone } from '../../../geodata/wire/plan-zones.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { Problem } from '../../data/problem.ts';
import type { AreaEdit } from '../../map/area-edit.ts';
import type { CityMap } from '../../map/city-map.ts';
import { toast } from '../../ui/toast.tsx';
import { problemOf } from '../problem-of.ts';
import { forgetFlips, loadFlips } from './flips.ts';
import { loadZones } from './zones.ts';

/** The border being moved, or null. */
export const border = signal<{ zone: PlanZone; edit: AreaEdit } | null>(null);
export const saving = signal(false);
export const saveProblem = signal<unknown>(null);

/** True while something was moved that is neither saved nor cancelled. */
export const unsaved = (): boolean => (border.value?.edit.steps.value.length ?? 0) > 0;

/** Lets the border of a zone be moved on the map. */
export async function beginBorder(map: CityMap, zone: PlanZone): Promise<void> {
  endBorder();
  saveProblem.value = null;
  border.value = { zone, edit: await map.editZone(zone) };
}

/** Takes the border back to where it was. */
export function endBorder(): void {
  border.value?.edit.end();
  border.value = null;
  saveProblem.value = null;
}

interface Change {
  geometry?: PlanZone['geometry'];
  code?: string;
}

/** Saves a change of a zone; what was computed of the draft holds no longer. True when it was taken. */
export async function saveZone(
  map: CityMap,
  plan: string,
  { id, properties: { version } }: PlanZone,
  change: Change,
): Promise<boolean> {
  if (saving.peek()) return false;
  saving.value = true;
  saveProblem.value = null;
  const words = speak(planWords);
  try {
    const { changed } = await call('put /api/plans/:id/zones/:zone', {
      params: { id: plan, zone: id },
      body: { version, ...change },
    });
    await loadZones(plan, map.view.peek().box, true);
    forgetFlips(null);
    toast(change.code ? words.recoded(change.code) : words.moved(changed.length - 1), { tone: 'done' });
    return true;
  } catch (error) {
    const problem = problemOf(error);
    // What others have done is shown at once; what this person drew on the old border cannot be kept.
    if (problem instanceof Problem && problem.code === 'zone-changed-since') {
      endBorder();
      forgetFlips(undefined);
      await Promise.all([loadZones(plan, map.view.peek().box, true), loadFlips(plan)]);
    }
    saveProblem.value = problem;
    return false;
  } finally {
    saving.value = false;
  }
}
