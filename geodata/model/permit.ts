import * as z from 'zod';
import { Day, Id, MultiPolygon, Point, Polygon } from './geojson.ts';

export const PermitKind = z.enum(['pbg', 'imb', 'kkpr', 'slf']);
export type PermitKind = z.infer<typeof PermitKind>;

/** A permit as the office's export tells it. Exports mostly hold no geometry: then `geometry` is null and the match to a building is a person's. */
export const Permit = z.object({
  id: Id,
  number: z.string().min(1),
  kind: PermitKind,
  /** The office's own word, e.g. `SK PBG Terbit`. */
  status: z.string().nullable(),
  issuedOn: Day.nullable(),
  validTo: Day.nullable(),
  revokedOn: Day.nullable(),
  buildingFunction: z.string().nullable(),
  storeys: z.number().nullable(),
  heightM: z.number().nullable(),
  /** Permitted floor area over all storeys, m². */
  floorAreaM2: z.number().nullable(),
  units: z.number().nullable(),
  address: z.string().nullable(),
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  /** Permitted footprint, or the point of the address. */
  geometry: z.union([Polygon, MultiPolygon, Point]).nullable(),
});
export type Permit = z.infer<typeof Permit>;

/** What a permit is worth for a footprint on a day; `unclear` where its office wrote a word that nobody knows. */
export const PermitState = z.enum(['in-force', 'expired', 'revoked', 'not-yet', 'unclear']);
export type PermitState = z.infer<typeof PermitState>;
