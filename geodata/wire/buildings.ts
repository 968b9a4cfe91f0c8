import * as z from 'zod';
import { CheckAnswer, Geometry, Id } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, ordinary } from './none.ts';

/** A building of the map, judged by every rule under today's law with all that is known of it. */
export const getBuilding = endpoint({
  method: 'get',
  path: '/api/buildings/:id',
  roles: ['planner', 'supervisor', 'admin'],
  summary: 'A building with its verdicts',
  params: z.object({ id: Id }),
  query: none,
  body: none,
  result: z.object({
    id: Id,
    /** Address or name; null where nothing is known. */
    name: z.string().nullable(),
    geometry: Geometry,
    answer: CheckAnswer,
  }),
  perMinute: ordinary,
});
