import type { KeptRecord } from '../../web/offline/device/record.ts';
import type { Story } from './acts.ts';
import type { Build } from './builds.ts';
import { verdictOf } from './oracle.ts';
import { Telling } from './story.ts';
import type { Tally } from './tablet.ts';
import type { World } from './world.ts';

export interface Told {
  /** What went wrong, in words; empty when nothing did. */
  wrongs: string[];
  tally: Tally;
}

/** Within this long after the last fault everything is delivered, ms. */
const soon = 60_000;

/** Tells a story to its end, and says what was wrong with it. */
export async function tell(world: World, story: Story, build: Build): Promise<Told> {
  const telling = new Telling(world, story, build, {
    officers: await world.hire(),
    beganAt: await world.logEnd(),
  });
  const { scheduler, tablets, officers } = telling;
  for (const [nth, tablet] of tablets.entries()) {
    tablet.openTab();
    // in every other story one officer holds all tablets: the same person says two things in two places
    await telling.logIn(nth, officers[story.seed % 2 === 0 ? 0 : nth % officers.length]!);
  }
  await scheduler.steps(20);
  for (const act of story.acts) await telling.act(act);
  return finish(telling);
}

/** The last fault is over: what must hold from here on, and what must have become of everything. */
export async function finish(telling: Telling): Promise<Told> {
  const { scheduler, tablets, air, tally, officers } = telling;

  // somebody is logged in everywhere; from here on nobody touches anything
  air.serverUp = true;
  for (const [nth, tablet] of tablets.entries()) {
    tablet.faulty = false;
    tablet.full = false;
    tablet.online = true;
    if (tablet.living().length === 0) telling.reopen(nth);
    await telling.logIn(nth, telling.holderOf(nth) ?? officers[nth % officers.length]!);
  }
  await scheduler.until(scheduler.now + soon);
  for (const [nth, tablet] of tablets.entries()) {
    const late = waiting(await tablet.shelf().unsent(), telling.holderOf(nth)!.id);
    if (late.length)
      air.wrongs.push(`I6: ${tablet.name} still holds ${late.length} after 60 s: ${shown(late)}`);
  }

  // whatever needs somebody is tapped by its author, tablet by tablet
  for (const officer of officers) {
    for (const [nth, tablet] of tablets.entries()) {
      if (telling.holderOf(nth) !== officer) {
        telling.logOut(nth);
        await scheduler.until(scheduler.now + 1000);
      }
      await telling.logIn(nth, officer);
      await scheduler.until(scheduler.now + 5000);
      const [tab] = tablet.living();
      for (const { id, state } of tab!.state.items)
        if (state === 'needs-you') tab!.device.tryAgain(id).catch(() => undefined);
    }
    await scheduler.until(scheduler.now + soon);
    // the pages are looked at once more: what another tablet has brought meanwhile comes to all
    for (const tablet of tablets) for (const tab of tablet.living()) tab.device.wake();
    await scheduler.until(scheduler.now + soon);
    air.wrongs.push(...(await verdictOf(telling, officer)));
  }
  for (const tablet of tablets) {
    tablet.closeRounds();
    for (const tab of tablet.living()) tablet.kill(tab);
  }
  return { wrongs: air.wrongs, tally };
}

/**
 * What could go and has not gone. Not late is what waits for a decision about the same thing, and what somebody who left could never seal to the
 * server.
 */
const waiting = (records: KeptRecord[], holder: string): KeptRecord[] => {
  const stuck = new Set(
    records.filter(({ standing }) => standing === 'needs-you').flatMap(({ about }) => about),
  );
  return records.filter(
    ({ standing, about, escrowed, owner }) =>
      standing === 'ready' && (escrowed || owner === holder) && !about.some((thing) => stuck.has(thing)),
  );
};
const shown = (records: KeptRecord[]): string =>
  records
    .map(({ kind, id, owner, escrowed, receipt, files }) =>
      JSON.stringify({
        kind,
        id,
        owner,
        escrowed,
        receipt: receipt?.seq,
        files: files.filter(({ sent }) => !sent),
      }),
    )
    .join('; ');
