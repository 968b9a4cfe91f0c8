import type { Standing } from '../../../geodata/wire/flips.ts';
import type { OutcomeCounts, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { type SweptPattern, selectPatterns, selectSweptAt } from '../../queries/swept.ts';
import { letters, standingOf } from '../../queries/swept-letters.ts';
import type { Queryable } from '../../store/store.ts';

const nobody = (): OutcomeCounts => ({
  violates: 0,
  unclear: 0,
  complies: 0,
  'not-applicable': 0,
  legacy: 0,
});

function count(counts: OutcomeCounts, standing: Standing, buildings: number): void {
  counts[standing] += buildings;
  if (standing === 'legacy') counts.complies += buildings;
}

/** Outcomes by kelurahan and rule; kelurahan in the order of their names. */
export function summaryOf(patterns: readonly SweptPattern[]): SweptKelurahan[] {
  const found = new Map<string, SweptKelurahan>();
  for (const { kelurahan, kecamatan, outcome, outcomes, rules, buildings } of patterns) {
    const key = `${kecamatan} ${kelurahan}`;
    const here = found.get(key) ?? { kelurahan, kecamatan, worst: nobody(), rules: {} };
    found.set(key, here);
    here.worst[outcome] += buildings;
    if (outcome === 'complies' && outcomes.includes(letters.legacy)) here.worst.legacy += buildings;
    rules.forEach((rule, i) => {
      here.rules[rule] ??= nobody();
      count(here.rules[rule], standingOf(outcomes[i]!), buildings);
    });
  }
  return [...found.values()].toSorted((a, b) => (a.kelurahan ?? '~').localeCompare(b.kelurahan ?? '~', 'id'));
}

/** Counting a city takes a while: what was counted stays right until a building is swept again. */
const counted = new WeakMap<Queryable, Map<string, { at: string | null; summary: SweptKelurahan[] }>>();

export async function sweepSummary(db: Queryable, city: string): Promise<SweptKelurahan[]> {
  const cities = counted.get(db) ?? new Map<string, { at: string | null; summary: SweptKelurahan[] }>();
  counted.set(db, cities);
  const at = await selectSweptAt(db, city);
  const known = cities.get(city);
  if (known && known.at === at) return known.summary;
  const summary = summaryOf(await selectPatterns(db, city));
  cities.set(city, { at, summary });
  return summary;
}

/** The whole city by the worst outcome of each building. */
export function totalOf(kelurahan: readonly SweptKelurahan[]): OutcomeCounts {
  const total = nobody();
  for (const { worst } of kelurahan)
    for (const outcome of Object.keys(total) as (keyof OutcomeCounts)[]) total[outcome] += worst[outcome];
  return total;
}
