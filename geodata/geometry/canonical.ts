import type { Geometry, Position } from '../model/index.ts';
import { mapPositions } from './parts.ts';

/** To whole parts of one: `parts` is 100 for hundredths. Zero has no sign. */
function round(value: number, parts: number): number {
  const rounded = Math.round(value * parts) / parts;
  return rounded === 0 ? 0 : rounded;
}

/** Square metres to 0.01. */
export const roundArea = (m2: number): number => round(m2, 100);
/** Metres to 1 mm. */
export const roundLength = (m: number): number => round(m, 1000);
/** Shares and probabilities to 0.0001. */
export const roundShare = (share: number): number => round(share, 10_000);
/** Coordinates to 1e-8°, about 1 mm. */
export const roundPositions = <G extends Geometry>(geometry: G): G =>
  mapPositions(geometry, ([x, y]): Position => [round(x, 1e8), round(y, 1e8)]);

/** JSON with sorted keys and no spaces: same value, same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
