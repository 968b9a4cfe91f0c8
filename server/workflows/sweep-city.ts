import { type CheckAnswer, Circumstances, type Outcome } from '../../geodata/model/index.ts';
import { countBuildings, type Overlap, selectBuildings, selectOverlaps } from '../queries/sweep.ts';
import type { Store } from '../store/store.ts';
import { checkPlace } from './check-place.ts';
import { cityDay } from './city-day.ts';

const chunk = 500;

/** Every building × zone overlap of the plan in force, in file order, a chunk at a time so that nobody waits behind it. */
export async function* sweepOverlaps(
  store: Store,
  city: string,
  now: Date,
): AsyncGenerator<{ overlaps: Overlap[]; share: number }> {
  const total = await countBuildings(store, city);
  const today = await cityDay(store, city, now);
  for (let from = 0; from < total; from += chunk) {
    const overlaps = await selectOverlaps(store, city, today, from, from + chunk);
    yield { overlaps, share: Math.min(1, (from + chunk) / total) };
  }
}

export interface SweptBuilding {
  id: string;
  sourceIndex: number;
  outcome: Outcome;
  answer: CheckAnswer;
}

/** The worst verdict of every building, by the same rules as a single check. */
export async function* sweepVerdicts(
  store: Store,
  city: string,
  now: Date,
): AsyncGenerator<{ buildings: SweptBuilding[]; share: number }> {
  const total = await countBuildings(store, city);
  let after: number | null = null;
  let done = 0;
  while (done < total) {
    const rows = await selectBuildings(store, city, after, chunk);
    if (rows.length === 0) return;
    const buildings: SweptBuilding[] = [];
    for (const { id, sourceIndex, geometry, properties } of rows) {
      const request = {
        type: 'Feature' as const,
        geometry,
        properties: { ...circumstancesOf(properties), city },
      };
      const { answer } = await checkPlace(store, request, { now, reported: null });
      buildings.push({ id, sourceIndex, outcome: answer.outcome, answer });
    }
    after = rows.at(-1)!.sourceIndex;
    done += rows.length;
    yield { buildings, share: done / total };
  }
}

/** What a building's own attributes say of it; anything odd among them is left out, not guessed. */
export function circumstancesOf(properties: Record<string, unknown>): Circumstances {
  const known: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Circumstances.shape)) {
    const value = properties[key];
    if (value !== null && value !== undefined && schema.safeParse(value).success) known[key] = value;
  }
  return known as Circumstances;
}
