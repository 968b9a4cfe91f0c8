import { Circumstances } from './check.ts';

const known = Object.entries(Circumstances.shape);

/** What a building's own attributes say of it; anything odd among them is left out, not guessed. */
export function circumstancesOf(properties: Record<string, unknown>): Circumstances {
  const said: Record<string, unknown> = {};
  for (const [key, schema] of known) {
    const value = properties[key];
    if (value !== null && value !== undefined && schema.safeParse(value).success) said[key] = value;
  }
  return said as Circumstances;
}
