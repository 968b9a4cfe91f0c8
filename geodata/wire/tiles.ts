import * as z from 'zod';
import { CityCode } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none } from './none.ts';

/** Collections served as Mapbox vector tiles; each tile holds one layer of the collection's name. */
export const TileCollection = z.enum([
  'zones',
  'permits',
  'parcels',
  'buildings',
  'rivers',
  'roads',
  'rails',
  'power-lines',
  'boundaries',
  'overlays',
]);
export type TileCollection = z.infer<typeof TileCollection>;

const index = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 18 - 1);

/** 204 when nothing lies there. With `v` (the layer's version) the answer never changes and may be kept for a year. */
export const getTile = endpoint({
  method: 'get',
  gives: 'tile',
  path: '/ogc/collections/:collection/tiles/WebMercatorQuad/:z/:row/:col',
  roles: everybody,
  summary: 'A vector tile of a layer',
  params: z.object({
    collection: TileCollection,
    z: z.coerce.number().int().min(0).max(18),
    row: index,
    col: index,
  }),
  query: z.object({ city: CityCode, v: z.string().max(80).optional() }),
  body: none,
  result: none,
  perMinute: { public: 6000, staff: 12000 },
});
