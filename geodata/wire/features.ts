import * as z from 'zod';
import { type Box, CityCode } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none } from './none.ts';

const LayerFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.record(z.string(), z.unknown()).nullable(),
  properties: z.record(z.string(), z.unknown()),
});

/** Features of a layer (or `zones`, `permits`) inside a box: what snapping and the list twin of a map need. */
export const getFeatures = endpoint({
  method: 'get',
  path: '/api/cities/:city/features/:layer',
  roles: everybody,
  summary: 'Features of a layer inside a box',
  params: z.object({ city: CityCode, layer: z.string().max(40) }),
  query: z.object({
    bbox: z.string().regex(/^-?[\d.]+(,-?[\d.]+){3}$/),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  body: none,
  result: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(LayerFeature),
    numberMatched: z.number().int(),
  }),
  perMinute: { public: 240, staff: 2400 },
});
export type { Box };
