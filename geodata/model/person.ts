import * as z from 'zod';
import { CityCode, Id } from './geojson.ts';

/** Roles say what, units say where. `citizen` has no account. */
export const Role = z.enum(['citizen', 'officer', 'planner', 'supervisor', 'enforcer', 'admin']);
export type Role = z.infer<typeof Role>;

/** An account of one city. */
export const Person = z.object({
  id: Id,
  city: CityCode,
  username: z.string(),
  name: z.string(),
  role: Role,
  /** Dinas, bidang, kecamatan or kelurahan. */
  unit: z.string().nullable(),
  /** A one-time password must be changed before anything else. */
  mustChangePassword: z.boolean(),
});
export type Person = z.infer<typeof Person>;
