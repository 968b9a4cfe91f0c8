import type { Day, RuleRow } from '../../../geodata/model/index.ts';
import type { PlanInTime, Reach } from '../../../geodata/rules/index.ts';
import { lawBook } from '../../../geodata/rules/law.ts';
import { slfYears } from '../../../geodata/rules/permit/slf.ts';
import type { Shown } from '../../queries/shown.ts';
import { selectZoneImports } from '../../queries/sweep-law.ts';
import type { Seen } from '../../queries/sweep-run.ts';
import {
  changedPermits,
  datedPermits,
  selectBuiltBetween,
  selectTouchedByLayer,
  selectTouchedByPermits,
  selectTouchedByPlan,
} from '../../queries/sweep-touched.ts';
import type { Queryable } from '../../store/store.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** What a sweep looks at in a layer that no rule reads: in whose kelurahan a building lies. */
const boundaries = { layer: 'boundaries', withinM: 0 };

/**
 * Buildings to which it matters what a city shows now and did not show when the last sweep began, or what the days since have brought. Null when that is the whole city: a
 * layer is there that was not or has another accuracy, other rules, a plan for days that had none, a row of the law that came or went with the days.
 */
export async function touchedSince(
  db: Queryable,
  { shown: saw, on }: Seen,
  now: Shown,
  law: LawOfSweep,
): Promise<string[] | null> {
  const { city, buildings, today } = law;
  const plans = replaced([planned(saw), on], [planned(now), today]);
  const { reach } = law.counting;
  const layers = changedLayers(saw, now, reach);
  if (buildings === null || plans === null || layers === null) return null;
  const permits = { before: importsOf(saw, ...ofPermits), after: importsOf(now, ...ofPermits) };
  if ((permits.before.length === 0) !== (permits.after.length === 0)) return null;
  if (importsOf(saw, 'rules').join() !== importsOf(now, 'rules').join()) return null;
  if (on > today || law.rows.some(({ row }) => begins(row, on, today))) return null;
  if (!(await asAccurate(db, city, now, plans))) return null;
  const within = { city, buildings, parcels: now.layers.parcels ?? null };
  const blocks = { plans: law.counting.plans, codes: law.limited.codes, reachM: reach.zonesM };
  const touched = new Set<string>();
  const add = (ids: string[]): void => {
    for (const id of ids) touched.add(id);
  };
  for (const pair of plans) add(await selectTouchedByPlan(db, within, pair, reach.zonesM));
  for (const read of layers) {
    const versions = [saw.layers[read.layer]!, now.layers[read.layer]!] as const;
    add(await selectTouchedByLayer(db, within, read, versions, blocks));
  }
  if (permits.before.join() !== permits.after.join())
    add(await selectTouchedByPermits(db, within, changedPermits(city, permits), permits, blocks));
  if (on < today) {
    const days = { from: on, to: today };
    add(await selectBuiltBetween(db, within, days));
    add(
      await selectTouchedByPermits(
        db,
        within,
        datedPermits(city, permits.after, days, slfYears),
        permits,
        blocks,
      ),
    );
  }
  return [...touched];
}

/** True for a row that came into force or went out of it between two days. */
const begins = (
  { validFrom, validTo }: Pick<RuleRow, 'validFrom' | 'validTo'>,
  after: Day,
  until: Day,
): boolean => [validFrom, validTo].some((day) => day !== null && after < day && day <= until);

/** Kinds of imports that bring permits. */
const ofPermits = ['permits', 'sample'];
const planned = ({ plans }: Shown): PlanInTime[] => plans.filter(({ draft }) => !draft);
const importsOf = ({ imports }: Shown, ...kinds: string[]): string[] =>
  imports.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Plans that are in force on some day on which another was, or today where another was the day before; null when on some day one of the two was none. */
export function replaced(
  [before, on]: readonly [PlanInTime[], Day],
  [after, today]: readonly [PlanInTime[], Day],
): (readonly [string, string])[] | null {
  const days: Day[] = [...before, ...after].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  );
  const [then, now] = [lawBook(before, []), lawBook(after, [])];
  const planOn = (law: typeof then, day: Day): string | null => law(day).plan?.id ?? null;
  const pairs = [
    ...days.map((day) => [planOn(then, day), planOn(now, day)] as const),
    [planOn(now, on), planOn(now, today)] as const,
  ];
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
