import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proving } from '../support/proofs.ts';
import { storeKind } from '../support/store.ts';
import { aStory } from './acts.ts';
import { brokenBuilds, realBuild } from './builds.ts';
import { tell } from './ending.ts';
import { openWorld, type World } from './world.ts';

/** Most stories that a broken build may survive. */
const most = 400;
/** Outside of the full proofs, and on the second store, the first few builds stand for all. */
const tried = brokenBuilds.slice(0, storeKind === 'embedded' ? proving(brokenBuilds.length, 3) : 3);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it.each(tried.map((build) => [build.name, build] as const))(
  'catches %s',
  { timeout: 600_000 },
  async (_name, build) => {
    world.files.clear();
    let told = 0;
    for (const story of fc.sample(aStory, { numRuns: most, seed: 4 })) {
      told++;
      const { wrongs } = await tell(world, story, build);
      const seen = wrongs.find((wrong) => build.caught!.test(wrong));
      if (!seen) continue;
      world.files.clear();
      expect((await tell(world, story, realBuild)).wrongs, 'the same story with the real build').toEqual([]);
      console.log(`${build.name}: caught by story ${told}: ${seen}`);
      return;
    }
    expect.fail(`${build.name} was not caught in ${told} stories`);
  },
);
