import * as z from 'zod';
import { CityCode, Id, IntensityRow, Plan, UseRow, Zone } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none, ordinary } from './none.ts';

/** What a plan says about one of its zones: the answer to "what may be built here?" before any footprint is drawn. */
export const ZoneSheet = z.object({
  zone: Zone,
  plan: Plan.omit({ zones: true }),
  intensity: z.array(IntensityRow),
  uses: z.array(UseRow),
});
export type ZoneSheet = z.infer<typeof ZoneSheet>;

export const getZone = endpoint({
  method: 'get',
  path: '/api/cities/:city/zones/:id',
  roles: everybody,
  summary: 'A zone with the rules of its plan',
  params: z.object({ city: CityCode, id: Id }),
  query: none,
  body: none,
  result: ZoneSheet,
  perMinute: ordinary,
});
