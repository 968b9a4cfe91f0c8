import * as z from 'zod';
import { Moment, Position } from './geojson.ts';

/** A reading of the position as the device gave it: degrees, and metres at 95 %. */
export const Fix = z.object({ position: Position, accuracyM: z.number().min(0), at: Moment });
export type Fix = z.infer<typeof Fix>;
