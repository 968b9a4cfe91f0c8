import { beforeAll, describe, expect, it } from 'vitest';
import type { SweptBuilding } from '../../geodata/wire/sweep.ts';
import { selectBuildings } from '../../server/queries/sweep.ts';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { circumstancesOf } from '../../server/workflows/sweep/circumstances.ts';
import { everySwept } from '../../server/workflows/sweep/list-swept.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { sweepSummary, totalOf } from '../../server/workflows/sweep/sweep-summary.ts';
import { sampleInStore, storyNow } from '../support/sample.ts';

const today = '2026-11-21';
const order = (city: string) => ({ city, today, startedBy: null, resume: false, chunk: 200 });

/** What is known of each building, by its id. */
async function swept(store: Store, city: string): Promise<Map<string, SweptBuilding>> {
  const found = new Map<string, SweptBuilding>();
  for await (const page of everySwept(store, city)) for (const it of page) found.set(it.id, it);
  return found;
}

const said = ({ rules, reasons }: SweptBuilding): Record<string, string> => ({
  ...rules,
  ...Object.fromEntries(reasons.filter(({ legacy }) => legacy).map(({ rule }) => [rule, 'legacy'])),
});

/** The same of a single check. */
async function checked(store: Store, city: string): Promise<Map<string, Record<string, string>>> {
  const found = new Map<string, Record<string, string>>();
  for (const { id, geometry, properties } of await selectBuildings(store, city, null, 10_000)) {
    const request = {
      type: 'Feature' as const,
      geometry,
      properties: { ...circumstancesOf(properties), city },
    };
    const { answer } = await checkPlace(store, request, { now: storyNow, reported: null });
    found.set(
      id,
      Object.fromEntries(
        answer.verdicts.map(({ rule, outcome, legacy }) => [rule, legacy ? 'legacy' : outcome]),
      ),
    );
  }
  return found;
}

describe('the sweep of the sample city', () => {
  let store: Store;
  let city: string;

  beforeAll(async () => {
    const sample = await sampleInStore();
    store = sample.store;
    city = sample.city.code;
  }, 300_000);

  it('goes on where it stopped, one at a time', async () => {
    const held = await holdSweep(store, order(city));
    expect(await holdSweep(store, order(city))).toBeNull();
    let chunks = 0;
    const stopped = held!.work(() => {
      if (++chunks === 2) throw new Error('the power went out');
    });
    await expect(stopped).rejects.toThrow('the power went out');
    const halfway = await selectSweep(store, city);
    expect(halfway).toMatchObject({ state: 'stopped', id: held!.run.id });
    expect(halfway!.swept).toBeGreaterThan(0);
    expect(halfway!.swept).toBeLessThan(halfway!.buildings);

    const again = await holdSweep(store, order(city));
    expect(again!.run.id).toBe(held!.run.id);
    const shares: number[] = [];
    await again!.work((share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect(await selectSweep(store, city)).toMatchObject({ state: 'finished', swept: halfway!.buildings });
  }, 300_000);

  it('says of every building under every rule what a single check says', async () => {
    const known = await swept(store, city);
    const single = await checked(store, city);
    expect(known.size).toBe(single.size);
    const different = [...single].flatMap(([id, rules]) =>
      Object.entries(rules)
        .filter(([rule, outcome]) => said(known.get(id)!)[rule] !== outcome)
        .map(([rule, outcome]) => `${id} ${rule}: check ${outcome}, sweep ${said(known.get(id)!)[rule]}`),
    );
    expect(different).toEqual([]);
  }, 600_000);

  it('counts them by kelurahan and rule', async () => {
    const known = [...(await swept(store, city)).values()];
    const summary = await sweepSummary(store, city);
    const total = totalOf(summary);
    expect(total.violates).toBe(known.filter(({ outcome }) => outcome === 'violates').length);
    expect(total.violates + total.unclear + total.complies + total['not-applicable']).toBe(known.length);
    const permit = summary.map(({ rules }) => rules.permit!.violates).reduce((a, b) => a + b, 0);
    expect(permit).toBe(known.filter(({ rules }) => rules.permit === 'violates').length);
    expect(permit).toBeGreaterThan(0);
    expect(summary.every(({ kelurahan, kecamatan }) => kelurahan !== null && kecamatan !== null)).toBe(true);
  });
});
