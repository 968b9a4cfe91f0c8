import * as z from 'zod';
import { Box, City, CityCode, Day, Plan, Position } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { everybody, none, ordinary } from './none.ts';

export const Place = z.object({
  kind: z.enum(['kecamatan', 'kelurahan', 'address', 'permit', 'case', 'parcel', 'coordinates', 'road']),
  name: z.string(),
  /** Second line: kecamatan, kind of permit, … */
  detail: z.string().nullable(),
  point: Position,
  box: Box.nullable(),
});
export type Place = z.infer<typeof Place>;

export const getPlaces = endpoint({
  method: 'get',
  path: '/api/places',
  roles: everybody,
  summary: 'Search an address, kelurahan, permit or case number, NOP or coordinates',
  params: none,
  query: z.object({ q: z.string().trim().min(2).max(120), city: CityCode.optional() }),
  body: none,
  result: z.object({ places: z.array(Place) }),
  perMinute: ordinary,
});

/** What a face needs before it draws: cities served, and of one city its plan, layers and dates. */
export const getCities = endpoint({
  method: 'get',
  path: '/api/cities',
  roles: everybody,
  summary: 'Cities served',
  params: none,
  query: none,
  body: none,
  result: z.object({ cities: z.array(City) }),
  perMinute: ordinary,
});

export const CityFacts = z.object({
  city: City,
  /** Extent of the data, for the first view. */
  extent: Box,
  plan: Plan.nullable(),
  plans: z.array(Plan),
  /** Layers that hold anything, with the day of their import, the version for tile addresses, and the number of features. */
  layers: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      importedOn: Day,
      features: z.number().int(),
      source: z.string().nullable(),
    }),
  ),
  activities: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type CityFacts = z.infer<typeof CityFacts>;

export const getCity = endpoint({
  method: 'get',
  path: '/api/cities/:city',
  roles: everybody,
  summary: 'A city with its plan and layers',
  params: z.object({ city: CityCode }),
  query: none,
  body: none,
  result: CityFacts,
  perMinute: ordinary,
});
