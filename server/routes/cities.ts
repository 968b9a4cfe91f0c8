import { endpoints } from '../../geodata/wire/index.ts';
import { maySee, maySeePlan } from '../access/may.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { Reply } from '../http/reply.ts';
import { selectCities } from '../queries/city.ts';
import { collectionById } from '../queries/collection.ts';
import { selectFeatures } from '../queries/feature.ts';
import { Refusal } from '../refusal.ts';
import { cityDay } from '../workflows/city-day.ts';
import { cityFacts } from '../workflows/city-facts.ts';
import { boxOfQuery } from './box-of-query.ts';

/** A screen's worth of features, not a city's; boundaries are few, and a list of kelurahan needs them all. */
const mostDegrees = (layer: string): number => (layer === 'boundaries' ? 90 : 0.5);

export function bindCities(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  bind(endpoints.getCities, async () => ({ cities: await selectCities(store) }));

  bind(endpoints.getCity, async ({ params, person }) => {
    const drafts = maySeePlan(person, params.city, { status: 'draft' });
    const layer = (id: string): boolean =>
      maySee(person, { city: params.city, audience: collectionById(id)?.audience ?? 'staff' });
    return cityFacts(store, params.city, clock(), { drafts, layer });
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
