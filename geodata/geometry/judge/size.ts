import { type Limits, type Problem, uncheckable } from './problem.ts';

/** Nesting of arrays and objects that no honest GeoJSON reaches. */
const mostDeep = 16;

interface Item {
  value: unknown;
  depth: number;
}

/** Counts before anybody recurses: depth and vertices, stopping at the limit. Properties are not looked into. */
export function judgeSize(input: unknown, limits: Limits): Problem | null {
  const todo: Item[] = [{ value: input, depth: 0 }];
  let vertices = 0;
  for (let item = todo.pop(); item; item = todo.pop()) {
    const { value, depth } = item;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > mostDeep) return uncheckable('too-deep', '', { limit: mostDeep });
    if (Array.isArray(value)) {
      if (!value.some((inner) => typeof inner === 'object' && inner !== null)) vertices++;
      if (vertices > limits.vertices) return uncheckable('too-many-vertices', '', { limit: limits.vertices });
      for (const inner of value) todo.push({ value: inner, depth: depth + 1 });
    } else {
      for (const key of ['geometry', 'geometries', 'features', 'coordinates']) {
        if (Object.hasOwn(value, key))
          todo.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
      }
    }
  }
  return null;
}
