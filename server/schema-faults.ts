import type * as z from 'zod';
import type { Fault } from './refusal.ts';

/** What a schema has against a value, each with a pointer to it; `root` stands before the pointers. */
export const faultsOf = (error: z.core.$ZodError, value: unknown, root = ''): Fault[] =>
  error.issues.map((issue) => faultOf(issue, value, root));

/** A key as it stands in a JSON pointer. */
export const escapeKey = (key: PropertyKey): string =>
  String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((pointer, key) => `${pointer}/${escapeKey(key)}`, root);

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
