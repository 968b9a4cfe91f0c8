import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { findPlaces } from '../workflows/find-places.ts';

export function bindPlaces(bind: Bind, { store }: Pick<Dependencies, 'store'>): void {
  bind(endpoints.getPlaces, async ({ query, person }) => ({
    places: await findPlaces(store, query.q, query.city ?? person?.city ?? null, person),
  }));
}
