import * as z from 'zod';
import { CityCode } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none } from './none.ts';

const index = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 18 - 1);

/** Any layer, zones or permits as a Mapbox vector tile of one layer of the collection's name; 204 when nothing lies there. With `v` (the layer's version) the answer never changes and may be kept for a year. */
export const getTile = endpoint({
  method: 'get',
  gives: 'tile',
  path: '/ogc/collections/:collection/tiles/WebMercatorQuad/:z/:row/:col',
  roles: everybody,
  summary: 'A vector tile of a layer',
  params: z.object({
    collection: z.string().max(40),
    z: z.coerce.number().int().min(0).max(18),
    row: index,
    col: index,
  }),
  query: z.object({ city: CityCode, v: z.string().max(80).optional() }),
  body: none,
  result: none,
  perMinute: { public: 6000, staff: 12000 },
});
