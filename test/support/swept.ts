import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import type { SweptBuilding } from '../../geodata/wire/sweep.ts';
import { selectBuildings } from '../../server/queries/building.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { everySwept } from '../../server/workflows/sweep/list-swept.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { sampleInStore, storyNow } from './sample.ts';

/** Outcome by rule; `legacy` for what complies as older than its rule. */
export type Said = Record<string, string>;

/** The sample city, every building swept on the day of the stories. */
export async function sweptSample(): ReturnType<typeof sampleInStore> {
  const { store, city } = await sampleInStore();
  const order = { city: city.code, today: '2026-11-21', startedBy: null, resume: false };
  await (await holdSweep(store, order))!.work(() => undefined);
  return { store, city };
}

/** What a sweep knows of each building, by its id. */
export async function sweptOf(store: Store, city: string): Promise<Map<string, SweptBuilding>> {
  const found = new Map<string, SweptBuilding>();
  for await (const page of everySwept(store, city)) for (const it of page) found.set(it.id, it);
  return found;
}

export const saidOf = ({ rules, reasons }: SweptBuilding): Said => ({
  ...rules,
  ...Object.fromEntries(reasons.filter(({ legacy }) => legacy).map(({ rule }) => [rule, 'legacy'])),
});

/** What a single check says of each building. */
export async function checkedOf(store: Store, city: string): Promise<Map<string, Said>> {
  const found = new Map<string, Said>();
  for (const { id, geometry, properties } of await selectBuildings(store, city, null, 100_000)) {
    const request = {
      type: 'Feature' as const,
      geometry,
      properties: { ...circumstancesOf(properties), city },
    };
    const { answer } = await checkPlace(store, request, { now: storyNow, reported: null });
    const said = answer.verdicts.map(({ rule, outcome, legacy }) => [rule, legacy ? 'legacy' : outcome]);
    found.set(id, Object.fromEntries(said));
  }
  return found;
}

/** Where the two differ, building by building and rule by rule; also buildings that only one of them knows. */
export function differences(swept: Map<string, SweptBuilding>, checked: Map<string, Said>): string[] {
  const ids = new Set([...swept.keys(), ...checked.keys()]);
  return [...ids].flatMap((id) => {
    const mine = swept.get(id);
    const single = checked.get(id);
    if (!mine || !single) return [`${id}: only ${mine ? 'swept' : 'checked'}`];
    const said = saidOf(mine);
    return Object.entries(single)
      .filter(([rule, outcome]) => said[rule] !== outcome)
      .map(([rule, outcome]) => `${id} ${rule}: check ${outcome}, sweep ${said[rule]}`);
  });
}
