import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChain } from '../../server/queries/event.ts';
import { proving } from '../support/proofs.ts';
import { freshStore, storeKind } from '../support/store.ts';
import { aStory } from './acts.ts';
import { realBuild } from './builds.ts';
import { tell } from './ending.ts';
import { keptStories } from './kept-stories.ts';
import type { Tally } from './tablet.ts';
import { openWorld, type World } from './world.ts';

/** The long run is told on both stores, half of other stories on each. */
const whole = process.env.TEST_DATABASE_URL ? 5_000 : 10_000;
/** Simulated syncs, and the seed of the stories: `npm run chaos -- --syncs N --seed N`. */
const wanted = Number(process.env.CHAOS_SYNCS ?? proving(whole, 120));
const seed = Number(process.env.CHAOS_SEED ?? (storeKind === 'postgres' ? 20_271_122 : 20_261_122));
/** Worlds side by side, each with its own seed: much of a story is waiting for the store. */
const worlds = wanted > 1_000 ? 2 : 1;
/** Stories after which a world is a new one: the store of a long run stays small. */
const newWorld = 3_000;

type Sum = Tally & { stories: number };
const nothing: Sum = { syncs: 0, interrupted: 0, requests: 0, stories: 0 };
const parts = ['syncs', 'interrupted', 'requests', 'stories'] as const;

/** Tells stories until there were so many syncs. */
async function tellStories(syncs: number, from: number): Promise<Sum> {
  const open = async (): Promise<World> => openWorld(wanted > 1_000 ? await freshStore() : undefined);
  const sum = { ...nothing };
  let world = await open();
  try {
    const property = fc.asyncProperty(aStory, async (story) => {
      if (sum.syncs >= syncs) return;
      if (sum.stories > 0 && sum.stories % newWorld === 0) {
        await soundLog(world);
        await world.close();
        world = await open();
      }
      const { wrongs, tally } = await tell(world, story, realBuild);
      for (const part of parts) sum[part] += part === 'stories' ? 1 : tally[part];
      if (wrongs.length > 0) throw new Error(wrongs.slice(0, 20).join('\n'));
    });
    await fc.assert(property, {
      seed: from,
      numRuns: Math.max(50, syncs),
      endOnFailure: false,
      examples: keptStories.map((story) => [story]),
    });
    await soundLog(world);
    return sum;
  } finally {
    await world.close();
  }
}

/** I8: the log of the whole run holds together. */
const soundLog = async ({ store, town }: World): Promise<void> =>
  expect((await verifyChain(store, town.code)).brokenAt).toBeNull();

it(`loses and doubles nothing in ${wanted} simulated syncs of tablets that crash over lines that break`, {
  timeout: 120_000 + wanted * 400,
}, async () => {
  const began = performance.now();
  const sums = await Promise.all(
    Array.from({ length: worlds }, (_, nth) => tellStories(Math.ceil(wanted / worlds), seed + nth)),
  );
  const sum = { ...nothing };
  for (const one of sums) for (const part of parts) sum[part] += one[part];
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${sum.syncs} syncs (${sum.interrupted} interrupted), ${sum.requests} requests, ${sum.stories} stories, seed ${seed}: ${seconds} s`,
  );
  expect(sum.syncs).toBeGreaterThanOrEqual(wanted);
  expect(sum.interrupted).toBeGreaterThan(sum.syncs / 2);
});
