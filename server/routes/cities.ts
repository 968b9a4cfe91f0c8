import { dayIn } from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import { maySee, maySeePlan } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectCities, selectCity } from '../queries/city.ts';
import { collectionById } from '../queries/collection.ts';
import { selectFeatures } from '../queries/feature.ts';
import { selectActivities, selectExtent, selectLayerFacts } from '../queries/layer-facts.ts';
import { selectPlans } from '../queries/plan.ts';
import { Refusal } from '../refusal.ts';
import { cityDay } from '../workflows/city-day.ts';
import { boxOfQuery } from './box-of-query.ts';

/** A screen's worth of features, not a city's; boundaries are few, and a list of kelurahan needs them all. */
const mostDegrees = (layer: string): number => (layer === 'boundaries' ? 90 : 0.5);

export function bindCities(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  bind(endpoints.getCities, async () => ({ cities: await selectCities(store) }));

  bind(endpoints.getCity, async ({ params, person }) => {
    const city = await selectCity(store, params.city);
    if (!city) throw new Refusal('not-found');
    const today = dayIn(city.timeZone, clock());
    const [plans, facts, extent, activities] = await Promise.all([
      selectPlans(store, city.code),
      selectLayerFacts(store, city.code, today),
      selectExtent(store, city.code),
      selectActivities(store, city.code, today),
    ]);
    const shown = plans.filter((plan) => maySeePlan(person, city.code, plan));
    const layers = facts
      .filter(({ id }) =>
        maySee(person, { city: city.code, audience: collectionById(id)?.audience ?? 'staff' }),
      )
      .map(({ importedAt, ...layer }) => ({
        ...layer,
        importedOn: dayIn(city.timeZone, new Date(importedAt)),
      }));
    const plan = shown.find(
      ({ status, validFrom, validTo }) =>
        status === 'in-force' && validFrom <= today && (validTo === null || today < validTo),
    );
    return { city, extent: extent ?? city.box, plan: plan ?? null, plans: shown, layers, activities };
  });

  bind(endpoints.getFeatures, async ({ params, query, person }) => {
    const collection = collectionById(params.layer);
    if (!collection || !maySee(person, { city: params.city, audience: collection.audience }))
      throw new Refusal('not-found');
    const asked = {
      city: params.city,
      box: boxOfQuery(query.bbox, mostDegrees(params.layer)),
      today: await cityDay(store, params.city, clock()),
      limit: query.limit,
    };
    return new Reply('application/geo+json', await selectFeatures(store, collection, asked));
  });
}
