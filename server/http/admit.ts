import type * as z from 'zod';
import type { Fault } from '../refusal.ts';
import { Refusal } from '../refusal.ts';

/** Levels of nesting that any body of ours needs at most; deeper is an attack on whoever walks it. */
export const deepest = 32;

/** The value as the schema understands it, or a refusal that points at every fault. Unknown keys are faults: what is not understood is not silently dropped. */
export function admit<Schema extends z.ZodType>(schema: Schema, value: unknown, root = ''): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: false });
  const faults = parsed.success
    ? unknownKeys(value, parsed.data, root)
    : parsed.error.issues.map((issue) => faultOf(issue, value, root));
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

const escapeKey = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((pointer, key) => `${pointer}/${escapeKey(key)}`, root);

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

function faultOf(issue: z.core.$ZodIssue, value: unknown, root: string): Fault {
  const at = (code: string, figures: Record<string, number | string> = {}): Fault => ({
    pointer: pointerTo(root, issue.path),
    code,
    figures,
  });
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(value, issue.path) === undefined
        ? at('missing')
        : at('wrong-type', { expected: issue.expected });
    case 'too_small':
      return at('too-small', { minimum: Number(issue.minimum) });
    case 'too_big':
      return at('too-big', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return at('wrong-format', { format: issue.format });
    case 'invalid_value':
      return at('wrong-value', { values: issue.values.map(String).join(', ') });
    default:
      return at('other');
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (it, key) =>
      typeof it === 'object' && it !== null ? (it as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
