import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { realBuild } from './builds.ts';
import { tell } from './ending.ts';
import { aStory } from './story.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('debug', { timeout: 600_000 }, async () => {
  const sum = { syncs: 0, interrupted: 0, requests: 0, stories: 0 };
  let bad = 0; const spent = new Map<string, number>(); const n = new Map<string, number>();
  const start = performance.now();
  for (const story of fc.sample(aStory, {
    numRuns: Number(process.env.N ?? 20),
    seed: Number(process.env.SEED ?? 1),
  })) {
    const told = await tell(world, story, { ...realBuild, server: (d) => async (x) => { const a = performance.now(); const r = await d(x); spent.set(x.method + ' ' + x.path.split('/')[2]?.split('?')[0], (spent.get(x.method + ' ' + x.path.split('/')[2]?.split('?')[0]) ?? 0) + performance.now() - a); return r; }, shelf: (sh) => Object.fromEntries(Object.entries(sh).map(([k, f]) => [k, async (...g: any[]) => { const a = performance.now(); const r = await (f as any)(...g); spent.set(k, (spent.get(k) ?? 0) + performance.now() - a); n.set(k, (n.get(k) ?? 0) + 1); return r; }])) as any });
    sum.stories++;
    for (const k of ['syncs', 'interrupted', 'requests'] as const) sum[k] += told.tally[k];
    if (told.wrongs.length) {
      console.log(JSON.stringify(story), told.wrongs.slice(0, 12));
      if (++bad > 3) break;
    }
  }
  console.log(spent, n, sum, performance.now() - start);
  expect(1).toBe(1);
});
