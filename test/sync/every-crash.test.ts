import { afterAll, beforeAll, expect, it } from 'vitest';
import { proving } from '../support/proofs.ts';
import { storeKind } from '../support/store.ts';
import { realBuild } from './builds.ts';
import { finish } from './ending.ts';
import { Telling } from './story.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A finding with two photos, one of them in steps, and its correction: the tablet dies at the given step, before or after it is done. */
async function dieAt(step: number, when: 'before' | 'after'): Promise<{ wrongs: string[]; died: boolean }> {
  const plot = { seed: 11, tablets: 1, share: 0, kinds: [], acts: [] };
  const telling = new Telling(world, plot, realBuild, {
    officers: await world.hire(),
    beganAt: await world.logEnd(),
  });
  const [tablet] = telling.tablets;
  tablet!.openTab();
  await telling.logIn(0, telling.officers[0]!);
  const deeds = [
    { deed: 'find-photos', pick: 1 },
    { deed: 'correct', pick: 3 },
    { deed: 'visit', pick: 5 },
  ] as const;
  let died = false;
  let left = step;
  for (const { deed, pick } of deeds) {
    await telling.act({ deed, tablet: 0, pick, steps: 0, ms: 0 });
    for (let i = 0; i < 60; i++) {
      if (left-- > 0) {
        if (!(await telling.scheduler.one())) break;
        continue;
      }
      const [tab] = tablet!.living();
      const next = tab && (await telling.scheduler.nextOf(tab));
      if (!tab || !next || died) break;
      if (when === 'after') await next();
      tablet!.kill(tab);
      telling.reopen(0);
      died = true;
      left = Number.POSITIVE_INFINITY;
    }
  }
  return { wrongs: (await finish(telling)).wrongs, died };
}

it('loses nothing wherever a tablet dies between two instructions', { timeout: 900_000 }, async () => {
  const every = storeKind === 'embedded' ? proving(1, 12) : 12;
  let deaths = 0;
  for (let step = 0; ; step += every) {
    let died = false;
    for (const when of ['before', 'after'] as const) {
      const told = await dieAt(step, when);
      expect(told.wrongs, `died ${when} step ${step}`).toEqual([]);
      died ||= told.died;
      if (told.died) deaths++;
    }
    if (!died) break;
  }
  console.log(`${deaths} deaths, one at every ${every === 1 ? '' : `${every}th `}step`);
  expect(deaths).toBeGreaterThan(every === 1 ? 80 : 6);
});
