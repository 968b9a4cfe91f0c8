import { afterAll, beforeAll, it } from 'vitest';
import { realBuild } from './builds.ts';
import { tell } from './ending.ts';
import { openWorld, type World } from './world.ts';

(globalThis as any).TR = 1; let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
it('debug', { timeout: 600_000 }, async () => {
  const story = JSON.parse(process.env.STORY!);
  const trace: string[] = [];
  const told = await tell(world, story, {
    ...realBuild,
    server: (d) => async (s) => {
      const a = await d(s);
      trace.push(`${s.method} ${s.path.slice(0, 70)} ${a.status}`);
      return a;
    },
  });
  console.log(trace.slice(-60).join('\n'), told.wrongs, told.tally);
});
