import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { type EmbeddedStore, openEmbedded } from '../../server/store/embedded.ts';
import { freshStore, storeKind } from '../support/store.ts';
import type { Deed } from './acts.ts';
import { realBuild } from './builds.ts';
import { finish } from './ending.ts';
import { Telling } from './story.ts';
import { openWorld } from './world.ts';

/** A store that can be put back to what a backup holds, under the feet of the service. */
async function withBackups() {
  let inner = (await freshStore()) as EmbeddedStore;
  const store = new Proxy({} as EmbeddedStore, {
    get: (_, name: keyof EmbeddedStore) => inner[name],
  });
  return {
    store,
    backUp: () => inner.dump(),
    restore: async (dump: Uint8Array) => {
      await inner.close();
      inner = await openEmbedded({ dataDir: 'memory://', dump });
    },
  };
}

// only the embedded store can be put back without a cluster of its own
describe.skipIf(storeKind === 'postgres')('a server that was set back to its last backup', () => {
  it.each([
    ['before anything new came in', 0],
    ['and has grown beyond where it was', 12],
  ])('is given again what it had confirmed, %s', { timeout: 300_000 }, async (_when, more) => {
    const { store, backUp, restore } = await withBackups();
    const world = await openWorld(store);
    const story = { seed: 5, tablets: 2, share: 0, kinds: [], acts: [] };
    const telling = new Telling(world, story, realBuild, { officers: await world.hire(), beganAt: 0 });
    const [officer, colleague] = telling.officers;
    for (const [nth, who] of [officer!, colleague!].entries()) {
      telling.tablets[nth]!.openTab();
      await telling.logIn(nth, who);
    }
    const does = (tablet: number, deed: Deed, pick: number, ms = 5_000) =>
      telling.act({ deed, tablet, pick, steps: 40, ms });
    await does(0, 'find-photos', 1);
    const dump = await backUp();
    await does(0, 'find-photos', 2);
    await does(0, 'correct', 3);
    await does(0, 'duty', 1);
    const [before] = await world.store.rows<{ seq: number }>(lastSeq);

    await restore(dump);
    for (let i = 0; i < more; i++) await does(1, 'find', 10 + i);
    const [after] = await world.store.rows<{ seq: number }>(lastSeq);
    expect(after!.seq > before!.seq).toBe(more > 0);

    await does(0, 'look', 0, 60_000);
    const [tab] = telling.tablets[0]!.living();
    expect(tab!.state.mine).toHaveLength(2);
    const { wrongs } = await finish(telling);
    expect(wrongs).toEqual([]);
    await world.close();
  });
});

const lastSeq = sql`select max(seq)::int as seq from event`;
