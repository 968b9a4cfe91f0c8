import { reachesM2 } from './certainty.ts';
import type { Measures } from './measures.ts';
import { type Opinion, unclear } from './opinion.ts';

/** Roofs drawn from the air reach beyond the walls: the floors together are no less than this share of the footprint. Ours. */
const leastFloorShare = 0.8;

type Figure = 'storeys' | 'heightM' | 'floorAreaM2' | 'units';

function isOdd(measures: Measures, figure: Figure, value: number): boolean {
  const { kind, areaM2 } = measures.subject;
  if (figure === 'units') return false;
  if (figure !== 'floorAreaM2' || kind !== 'area') return value === 0;
  return value === 0 || !reachesM2(measures, value, leastFloorShare * areaM2);
}

/** The answer to a figure that no building of this footprint has: nothing is judged by it, neither for nor against. Null when it may be. */
export function implausible(measures: Measures, figure: Figure, said: Partial<Opinion> = {}): Opinion | null {
  const value = measures.circumstances[figure];
  return value !== undefined && isOdd(measures, figure, value)
    ? unclear('implausible', { figure, value }, said)
    : null;
}
