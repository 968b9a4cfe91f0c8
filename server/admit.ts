import type * as z from 'zod';
import { type Fault, Refusal } from './refusal.ts';
import { escapeKey, faultsOf } from './schema-faults.ts';

/** Levels of nesting that any body of ours needs at most; deeper is an attack on whoever walks it. */
export const deepest = 32;

/** The value as the schema understands it, or a refusal that points at every fault. Unknown keys are faults: what is not understood is not silently dropped. */
export function admit<Schema extends z.ZodType>(schema: Schema, value: unknown, root = ''): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: false });
  const faults = parsed.success ? unknownKeys(value, parsed.data, root) : faultsOf(parsed.error, value, root);
  if (!parsed.success || faults.length > 0)
    throw new Refusal('invalid-request', { faults: faults.slice(0, 50) });
  return parsed.data;
}

/** The same for what stands in the address. */
export function admitText<Schema extends z.ZodType>(
  schema: Schema,
  value: object,
  root: string,
): z.output<Schema> {
  refuseHostileJson(value, root);
  return admit(schema, value, root);
}

/** A NUL or half a character: valid JSON that no database stores as text. */
const unstorable = /[\0\p{Surrogate}]/u;

/** Refuses nesting beyond {@link deepest} and text that cannot be kept. Walks without recursion; `__proto__` was refused by the parser. */
export function refuseHostileJson(value: unknown, root = ''): void {
  const open: [unknown, number][] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [it, depth] = next;
    if (typeof it === 'string' && unstorable.test(it)) throw hostile(root, 'unstorable-text');
    if (typeof it !== 'object' || it === null) continue;
    if (depth > deepest) throw hostile(root, 'too-deep');
    for (const [key, child] of Object.entries(it)) open.push([key, depth], [child, depth + 1]);
  }
}

const hostile = (pointer: string, code: string): Refusal =>
  new Refusal('invalid-request', { faults: [{ pointer, code, figures: { limit: deepest } }] });

function unknownKeys(given: unknown, understood: unknown, pointer: string): Fault[] {
  if (typeof given !== 'object' || given === null || typeof understood !== 'object' || understood === null)
    return [];
  return Object.entries(given).flatMap(([key, child]) => {
    const at = `${pointer}/${escapeKey(key)}`;
    return Object.hasOwn(understood, key)
      ? unknownKeys(child, (understood as Record<string, unknown>)[key], at)
      : [{ pointer: at, code: 'unknown-key' }];
  });
}
