import * as z from 'zod';
import { Id, Moment, Sha256 } from './geojson.ts';

/** The server's promise: it is in the database exactly once. Same request, same receipt. */
export const Receipt = z.object({ id: Id, sha256: Sha256, receivedAt: Moment, seq: z.number().int() });
export type Receipt = z.infer<typeof Receipt>;
