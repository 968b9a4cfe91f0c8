import * as z from 'zod';
import { Box, CityCode } from './geojson.ts';
import { TimeZone } from './time-zone.ts';

/** A kabupaten or kota served by this installation. */
export const City = z.object({
  code: CityCode,
  name: z.string().min(1),
  /** Where things of this city may lie; Indonesia until a boundary or a plan is known. */
  box: Box,
  /** CRS its offices work in, e.g. `EPSG:23831`; only a default for imports without one. */
  crs: z.string().nullable(),
  /** Whose calendar says what day it is: of deadlines, of law in force, of numbers counted by year. */
  timeZone: TimeZone,
  /** True for the invented city: every map and file of it says "DATA CONTOH". */
  sample: z.boolean(),
});
export type City = z.infer<typeof City>;
