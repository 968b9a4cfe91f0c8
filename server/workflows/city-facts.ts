import { type Day, dayIn } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { selectCity } from '../queries/city.ts';
import { selectActivities, selectExtent, selectLayerFacts } from '../queries/layer-facts.ts';
import { selectPlans } from '../queries/plan.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** A city with its plans, layers and activities, as it shows itself on the day of `now`. */
export async function cityFacts(
  store: Queryable,
  code: string,
  now: Date,
  sees: { drafts: boolean; layer: (id: string) => boolean },
): Promise<CityFacts & { today: Day }> {
  const city = await selectCity(store, code);
  if (!city) throw new Refusal('not-found');
  const today = dayIn(city.timeZone, now);
  const [all, facts, extent, activities] = await Promise.all([
    selectPlans(store, city.code),
    selectLayerFacts(store, city.code, today),
    selectExtent(store, city.code),
    selectActivities(store, city.code, today),
  ]);
  const plans = all.filter(({ status }) => status === 'in-force' || sees.drafts);
  const layers = facts
    .filter(({ id }) => sees.layer(id))
    .map(({ importedAt, ...layer }) => ({
      ...layer,
      importedOn: dayIn(city.timeZone, new Date(importedAt)),
    }));
  const plan = plans.find(
    ({ status, validFrom, validTo }) =>
      status === 'in-force' && validFrom <= today && (validTo === null || today < validTo),
  );
  return { city, extent: extent ?? city.box, plan: plan ?? null, plans, layers, activities, today };
}
