import type { Day } from '../../../geodata/model/index.ts';
import type { PlanInTime, Reach } from '../../../geodata/rules/index.ts';
import { lawBook } from '../../../geodata/rules/law.ts';
import type { Shown } from '../../queries/shown.ts';
import { selectZoneImports } from '../../queries/sweep-law.ts';
import {
  selectTouchedByLayer,
  selectTouchedByPermits,
  selectTouchedByPlan,
} from '../../queries/sweep-touched.ts';
import type { Queryable } from '../../store/store.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** What a sweep looks at in a layer that no rule reads: in whose kelurahan a building lies. */
const boundaries = { layer: 'boundaries', withinM: 0 };

/**
 * Buildings to which it matters what a city shows now and did not show when the last sweep began. Null when that is the whole city: a layer is
 * there that was not or has another accuracy, other rules, a plan for days that had none.
 */
export async function touchedSince(
  db: Queryable,
  saw: Shown,
  now: Shown,
  law: LawOfSweep,
): Promise<string[] | null> {
  const { city, buildings } = law;
  const plans = replaced(planned(saw), planned(now));
  const { reach } = law.counting;
  const layers = changedLayers(saw, now, reach);
  if (buildings === null || plans === null || layers === null) return null;
  const permits = { before: importsOf(saw, ...ofPermits), after: importsOf(now, ...ofPermits) };
  if ((permits.before.length === 0) !== (permits.after.length === 0)) return null;
  if (importsOf(saw, 'rules').join() !== importsOf(now, 'rules').join()) return null;
  if (!(await asAccurate(db, city, now, plans))) return null;
  const within = { city, buildings, parcels: now.layers.parcels ?? null };
  const blocks = { plans: law.counting.plans, codes: law.limited.codes, reachM: reach.zonesM };
  const touched = new Set<string>();
  const add = (ids: string[]): void => {
    for (const id of ids) touched.add(id);
  };
  for (const pair of plans) add(await selectTouchedByPlan(db, within, pair, reach.zonesM));
  for (const read of layers)
    add(
      await selectTouchedByLayer(
        db,
        within,
        read,
        [saw.layers[read.layer]!, now.layers[read.layer]!],
        blocks,
      ),
    );
  if (permits.before.join() !== permits.after.join()) add(await selectTouchedByPermits(db, within, permits));
  return [...touched];
}

/** Kinds of imports that bring permits. */
const ofPermits = ['permits', 'sample'];
const planned = ({ plans }: Shown): PlanInTime[] => plans.filter(({ draft }) => !draft);
const importsOf = ({ imports }: Shown, ...kinds: string[]): string[] =>
  imports.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Plans that are in force on some day on which another was; null when on some day one of the two was none. */
export function replaced(before: PlanInTime[], after: PlanInTime[]): (readonly [string, string])[] | null {
  const days: Day[] = [...before, ...after].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  );
  const [then, now] = [lawBook(before, []), lawBook(after, [])];
  const pairs = days.map((day) => [then(day).plan?.id ?? null, now(day).plan?.id ?? null] as const);
  const differing = pairs.filter(([one, other]) => one !== other);
  if (differing.some((pair) => pair.includes(null))) return null;
  return [...new Map(differing.map((pair) => [pair.join(), pair as readonly [string, string]])).values()];
}

/** Layers of another version, as far as rules read them; null when one of them came, went, or is not as accurate as it was. */
function changedLayers(
  saw: Shown,
  now: Shown,
  { near, far }: Reach,
): { layer: string; withinM: number }[] | null {
  const of = ({ layers }: Shown, layer: string): string => layers[layer] ?? '';
  const read = [...near, ...far, boundaries];
  const alike = ({ layer }: { layer: string }): boolean =>
    (of(saw, layer) === '') === (of(now, layer) === '') &&
    accuracy(saw, of(saw, layer)) === accuracy(now, of(now, layer));
  return read.every(alike) ? read.filter(({ layer }) => of(saw, layer) !== of(now, layer)) : null;
}

const accuracy = ({ imports }: Shown, id: string): number | null | undefined =>
  imports.find((it) => it.id === id)?.ce90M;

/** True when the zones of plans are as accurate as those that they took the place of. */
async function asAccurate(
  db: Queryable,
  city: string,
  now: Shown,
  pairs: (readonly [string, string])[],
): Promise<boolean> {
  const of = async (plan: string): Promise<string> => {
    const imports = await selectZoneImports(db, city, [plan]);
    return [...new Set(imports.map((id) => `${accuracy(now, id)}`))].sort().join();
  };
  for (const [before, after] of pairs) if ((await of(before)) !== (await of(after))) return false;
  return true;
}
