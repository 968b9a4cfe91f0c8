import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import type { Judged } from '../../server/workflows/sweep/judged.ts';
import { judgesOf } from '../../server/workflows/sweep/judges.ts';
import { lawOfSweep } from '../../server/workflows/sweep/law-of-sweep.ts';
import { judgeMany } from '../../server/workflows/sweep/sweep-chunk.ts';
import { drawLayer } from '../support/land.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, type Town } from '../support/town.ts';

/** Days before and after the town's plan came into force. */
const days = ['2019-06-01', '2020-06-01', '2021-06-01', '2022-06-01', '2023-06-01'];

describe('threads that judge', () => {
  let store: Store;
  let town: Town;
  let house: string;

  beforeAll(async () => {
    store = await sharedStore();
    town = await foundTown(store);
    [house] = (await drawLayer(store, town.code, 'buildings', [
      { geometry: town.house(60, 60, 70, 70) as never, properties: { activity: 'rumah' } },
    ])) as [string];
  });

  async function outcomeOn(day: string): Promise<string> {
    const law = await lawOfSweep(store, town.code, day);
    const { results } = await judgeMany({ store, law, judges: judgesOf(`story of ${day}`, law) }, [house]);
    return (JSON.parse(results) as Judged[])[0]!.outcomes;
  }

  it('judge by the first of many laws again, which they may have forgotten', async () => {
    const first: string[] = [];
    for (const day of days) first.push(await outcomeOn(day));
    expect(first[0]).not.toBe(first[1]);
    for (const [i, day] of days.entries()) expect(await outcomeOn(day)).toBe(first[i]);
  });

  it('judge for many at once, each by its own law', async () => {
    const alone = await Promise.all(days.map(outcomeOn));
    expect(await Promise.all([...days, ...days].map(outcomeOn))).toEqual([...alone, ...alone]);
    expect(new Set(alone).size).toBeGreaterThan(1);
  });
});
