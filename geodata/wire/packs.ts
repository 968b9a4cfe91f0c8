import * as z from 'zod';
import { Box, Id, Moment, MultiPolygon, Polygon, Sha256 } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, staff } from './none.ts';

/**
 * A part of a pack, named by what it holds and by its bytes: `law/<kind>/<square>` (features, zones, permits, rows, plans of one square of the
 * area), `tile/<collection>/<z>/<row>/<col>` (vector tiles), `case/<id>`, `photo/<sha256>` (small copies), `facts` (the city, its layers, its limits).
 * What did not change keeps its digest: a newer pack is fetched by the parts a device does not hold yet.
 */
export const PackPart = z.object({
  name: z.string().max(200),
  sha256: Sha256,
  bytes: z.number().int().min(0),
});
export type PackPart = z.infer<typeof PackPart>;

export const PackManifest = z.object({
  /** Digest over the parts: the same area of the same state has the same version. */
  version: Sha256,
  city: z.string(),
  area: z.object({ name: z.string(), geometry: z.union([Polygon, MultiPolygon]) }),
  /** Where the pack is complete: the area's box and what rules look at around it. */
  box: Box,
  /** When it was made, and the city's log at that time. */
  madeAt: Moment,
  seq: z.number().int(),
  ruleSet: z.string(),
  bytes: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  parts: z.array(PackPart),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** One versioned offline package of a patrol's area. 202 with `Retry-After` while it is being made. */
export const getPack = endpoint({
  method: 'get',
  path: '/api/patrols/:id/pack',
  roles: staff,
  summary: 'What a tablet takes along',
  params: z.object({ id: Id }),
  query: none,
  body: none,
  result: PackManifest,
  perMinute: { public: 0, staff: 120 },
});

/** The bytes of some parts one after the other, in the order asked for (each gzip): a device asks for what it lacks, again after a break. */
export const postPackParts = endpoint({
  method: 'post',
  gives: 'file',
  path: '/api/patrols/:id/pack/parts',
  roles: staff,
  summary: 'Parts of a pack',
  params: z.object({ id: Id }),
  query: none,
  body: z.object({ parts: z.array(Sha256).min(1).max(5000) }),
  result: none,
  perMinute: { public: 0, staff: 600 },
});
