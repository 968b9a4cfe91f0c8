import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '../../server/queries/event.ts';
import { proving } from '../support/proofs.ts';
import { freshStore, storeKind } from '../support/store.ts';
import { aStory } from './acts.ts';
import { realBuild } from './builds.ts';
import { tell } from './ending.ts';
import type { Tally } from './tablet.ts';
import { openWorld, type World } from './world.ts';

/** Simulated syncs, and the seed of the stories: `npm run chaos -- --syncs N --seed N`. */
const wanted = Number(process.env.CHAOS_SYNCS ?? proving(storeKind === 'embedded' ? 10_000 : 1_000, 120));
const seed = Number(process.env.CHAOS_SEED ?? 20_261_122);
/** Stories after which the world is a new one: the store of a long run stays small. */
const newWorld = 3_000;

let world: World;
beforeAll(async () => {
  world = await openWorld(wanted > 1_000 ? await freshStore() : undefined);
});
afterAll(() => world.close());

it(`loses and doubles nothing in ${wanted} simulated syncs of tablets that crash over lines that break`, {
  timeout: 120_000 + wanted * 400,
}, async () => {
  const sum: Tally & { stories: number } = { syncs: 0, interrupted: 0, requests: 0, stories: 0 };
  const began = performance.now();
  const property = fc.asyncProperty(aStory, async (story) => {
    if (sum.syncs >= wanted) return;
    if (sum.stories > 0 && sum.stories % newWorld === 0) {
      await soundLog();
      await world.close();
      world = await openWorld(await freshStore());
    }
    const { wrongs, tally } = await tell(world, story, realBuild);
    sum.stories++;
    for (const name of ['syncs', 'interrupted', 'requests'] as const) sum[name] += tally[name];
    if (wrongs.length > 0) throw new Error(wrongs.slice(0, 20).join('\n'));
  });
  await fc.assert(property, { seed, numRuns: Math.max(50, wanted), endOnFailure: false });
  await soundLog();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${sum.syncs} syncs (${sum.interrupted} interrupted), ${sum.requests} requests, ${sum.stories} stories, seed ${seed}: ${seconds} s`,
  );
  expect(sum.syncs).toBeGreaterThanOrEqual(wanted);
  expect(sum.interrupted).toBeGreaterThan(sum.syncs / 2);
});

/** I8: the log of the whole run holds together. */
const soundLog = async (): Promise<void> =>
  expect((await verifyChain(world.store, world.town.code)).brokenAt).toBeNull();
