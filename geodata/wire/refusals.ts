import * as z from 'zod';

/** Every way the service says no: stable code, HTTP status. Sentences stand in `geodata/words/refusal.ts`. Everything else is a bug. */
export const refusals = {
  'malformed-json': 400,
  'malformed-geojson': 400,
  'invalid-request': 400,
  'geometry-not-checkable': 422,
  'not-logged-in': 401,
  'wrong-credentials': 401,
  'password-must-change': 403,
  'password-too-weak': 422,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'finding-unknown': 404,
  'wrong-tracking-code': 404,
  'method-not-allowed': 405,
  'same-id-other-content': 409,
  'not-your-duty': 403,
  'not-on-duty': 409,
  'recorded-after-closing': 403,
  'already-decided': 409,
  'already-asked': 409,
  'id-taken': 409,
  'comparison-unfinished': 409,
  'plan-not-draft': 409,
  'zone-changed-since': 409,
  'plan-backdated': 422,
  'area-too-wide': 422,
  'patrol-changed-since': 409,
  'site-taken': 409,
  'squad-already-out': 409,
  'body-too-large': 413,
  'not-a-photo': 415,
  'not-a-sound': 415,
  'not-a-rescue-file': 422,
  'unsupported-media-type': 415,
  'digest-mismatch': 422,
  'sealed-unreadable': 422,
  'photo-not-expected': 422,
  'too-many-requests': 429,
  'store-busy': 503,
  starting: 503,
  'city-unknown': 422,
} as const satisfies Record<string, number>;
export type RefusalCode = keyof typeof refusals;

/** RFC 9457 body of every refusal. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
