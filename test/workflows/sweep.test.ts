import { beforeAll, describe, expect, it } from 'vitest';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { sweepSummary, totalOf } from '../../server/workflows/sweep/sweep-summary.ts';
import { leftOpen } from '../support/left-open.ts';
import { sampleInStore } from '../support/sample.ts';
import { storeKind } from '../support/store.ts';
import { checkedOf, differences, sweptOf } from '../support/swept.ts';

const order = (city: string) => ({
  city,
  today: '2026-11-21',
  startedBy: null,
  resume: false,
  everything: true,
  chunk: 200,
});

/** Shares of the buildings that figures may leave to geometry: in all, and by rules that leave more than a hundredth. */
const mostLeftOpen = 0.07;
const leftOpenBy: Record<string, number> = {
  'zone-use': 0.035,
  gsb: 0.02,
  'side-clearance': 0.03,
  'rear-clearance': 0.03,
  'building-gap': 0.02,
};

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
    const known = await sweptOf(store, city);
    expect(known.size).toBeGreaterThan(1500);
    expect(differences(known, await checkedOf(store, city))).toEqual([]);
  }, 600_000);

  it.runIf(storeKind === 'postgres')(
    'knows nearly all by figures, under every rule',
    async () => {
      const known = await sweptOf(store, city);
      const { buildings, handedOver, byRule } = await leftOpen(store, city, order(city).today, [
        ...known.keys(),
      ]);
      console.log(`Left to geometry: ${handedOver} of ${buildings} buildings`, byRule);
      expect(handedOver / buildings).toBeLessThan(mostLeftOpen);
      const much = Object.entries(byRule).filter(
        ([rule, count]) => count / buildings > (leftOpenBy[rule] ?? 0.01),
      );
      expect(much).toEqual([]);
    },
    300_000,
  );

  it('counts them by kelurahan and rule', async () => {
    const known = [...(await sweptOf(store, city)).values()];
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
