import * as z from 'zod';
import { Box, Id, Moment, MultiPolygon, Polygon, Sha256 } from '../model/index.ts';
import { endpoint } from './endpoint.ts';
import { none, staff } from './none.ts';

/**
 * A part of a pack, named by what it holds and by its bytes: `law/<kind>/<square>` (see `pack-parts.ts`), `tile/<collection>/<z>/<row>/<col>`
 * (vector tiles; a tile of the pack's box that is not named is empty), `case/<id>`, `photo/<sha256>` (small copies), `names`, `facts` (the city
 * and its layers). What did not change keeps its digest: a newer pack is fetched by the parts a device does not hold yet.
 */
export const PackPart = z.object({
  name: z.string().max(200),
  /** Of its bytes as they are sent: gzip, but for photos (WebP). */
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

/** A pack that is being made: how many of its steps are done. */
export const PackMaking = z.object({ making: z.object({ done: z.number().int(), total: z.number().int() }) });
export type PackMaking = z.infer<typeof PackMaking>;

/** A box is no pack: an area whose box is wider than this (degrees) is asked for in pieces. */
export const widestPack = 0.25;

const one = z.object({ id: Id });
const manifest = {
  method: 'get',
  roles: staff,
  params: one,
  query: none,
  body: none,
  result: z.union([PackManifest, PackMaking]),
  perMinute: { public: 0, staff: 120 },
} as const;
const parts = {
  method: 'post',
  gives: 'file',
  roles: staff,
  params: one,
  query: none,
  body: z.object({ parts: z.array(Sha256).min(1).max(5000) }),
  result: none,
  perMinute: { public: 0, staff: 600 },
} as const;

/** One versioned offline package of a patrol's area. 202 with `Retry-After` while it is being made. */
export const getPack = endpoint({
  ...manifest,
  path: '/api/patrols/:id/pack',
  summary: 'What a tablet takes along on a patrol',
});

/** The bytes of some parts one after the other, in the order asked for: a device asks for what it lacks, again after a break. */
export const postPackParts = endpoint({
  ...parts,
  path: '/api/patrols/:id/pack/parts',
  summary: 'Parts of a pack',
});

/** As for a patrol, of a kecamatan or kelurahan: `id` is the one of its boundary. */
export const getAreaPack = endpoint({
  ...manifest,
  path: '/api/areas/:id/pack',
  summary: 'What a tablet takes along of a kecamatan or kelurahan',
});

export const postAreaPackParts = endpoint({
  ...parts,
  path: '/api/areas/:id/pack/parts',
  summary: 'Parts of the pack of a kecamatan or kelurahan',
});
