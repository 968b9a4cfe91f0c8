import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { none } from './none.ts';

/** What became of an emergency file of a tablet. Importing it again changes nothing: what was taken is then known. */
export const RescueReport = z.object({
  dryRun: z.boolean(),
  taken: z.number().int(),
  /** Already here, bit for bit. */
  known: z.number().int(),
  /** Each with its name in the file and the code of a refusal. */
  refused: z.array(z.object({ name: z.string(), code: z.string() })),
  /** Unfinished work: only its author can open it, on a tablet. */
  drafts: z.number().int(),
});
export type RescueReport = z.infer<typeof RescueReport>;

/** Raw bytes of the zip (≤ 500 MB), taken in for its authors. What a tablet could not seal is taken in as the importer's own. */
export const postRescue = endpoint({
  method: 'post',
  receives: 'archive',
  path: '/api/rescue',
  roles: ['planner', 'supervisor', 'admin'],
  summary: 'Import the emergency file of a tablet',
  params: none,
  query: z.object({ dryRun: z.enum(['1']).optional() }),
  body: none,
  result: RescueReport,
  perMinute: { public: 0, staff: 10 },
});
