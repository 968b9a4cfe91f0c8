import { beforeAll, describe, expect, it } from 'vitest';
import type { Patrol } from '../../geodata/model/index.ts';
import { patrolWords } from '../../geodata/words/patrol.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { Actor } from './support/actor.ts';
import { seriousFlaws } from './support/flaws.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const words = patrolWords.id;
/** A day that no other story plans. */
const address = '/perencana?section=patrol&day=2027-03-01';

/** Patrols of the day as whoever is logged in may see them. */
const patrolsSeenBy = (actor: Actor): Promise<Patrol[]> =>
  actor.page.evaluate(async () => (await (await fetch('/api/patrols?day=2027-03-01')).json()).patrols);

/** The button that gives the squad of these stories something to do; other stories may have squads of their own. */
const assignOwn = ({ page }: Actor) =>
  page
    .getByRole('listitem')
    .filter({ hasText: /^Regu Deli(?! 2)/ })
    .getByRole('button', { name: words.assign });

it('lets a planner make a squad, plan its day, change it by hand and publish it; then its officer sees it', async () => {
  const stage = await stageOn(oneStore);
  const planner = await Actor.enter(stage, { name: 'patrol-planner', screen: 'desk' });
  const { page } = planner;
  const panel = page.locator('.panel');
  const stops = panel.locator('.stop');
  await planner.logIn(address, 'dewi', password);
  await planner.press(words.editSquads);
  // other stories may have squads of their own
  const adding = planner.button(words.newSquad);
  if (await adding.isVisible()) await planner.press(adding);
  const form = page.locator('.squad-form').filter({ visible: true });
  await form.getByLabel(words.squadName, { exact: true }).fill('Regu Deli');
  await form.getByLabel('Rina Siregar').check();
  await planner.press(words.saveSquad);
  // what tells that it was saved can be closed, too
  await planner.press(page.getByRole('dialog').getByRole('button', { name: uiWords.id.close, exact: true }));
  await planner.press(assignOwn(planner));
  await planner.reads(words.nothingYet, panel);

  await planner.press(words.propose);
  await stops.nth(2).waitFor();
  const planned = await stops.count();
  await planner.reads(/perhentian · [\d,.]+\s(k?m) · [\d,]+ jam/, panel);
  await planner.mapStands();
  await planner.shot('patrol-1-proposed');

  const second = await stops.nth(1).locator('.stop-title').textContent();
  await planner.press(words.up('A2'));
  await stops.first().getByText(second!, { exact: true }).waitFor();
  await planner.reads(/perhentian · [\d,.]+\s(k?m) · [\d,]+ jam/, panel);
  await planner.press(words.undo);
  await stops.nth(1).getByText(second!, { exact: true }).waitFor();

  // a place on the map becomes a fixed stop with a window
  const map = page.locator('.map-target');
  await map.focus();
  await page.keyboard.press('Enter');
  await planner.field(words.stopTitle).fill('Titik temu warga');
  await planner.press(words.addTo('Regu Deli'));
  const own = stops.filter({ hasText: 'Titik temu warga' });
  await own.waitFor();
  await planner.field(words.windowFrom).fill('09:00');
  await planner.field(words.windowTo).fill('10:00');
  await planner.press(words.propose);
  await planner.reads(/antara 09\.00 dan 10\.00/, own);
  await expect.poll(() => own.locator('.small').first().textContent()).toMatch(/(08|09|10)\.\d\d–/);
  await planner.shot('patrol-2-fixed-stop');

  await planner.press(words.publish);
  await planner.reads(words.published);
  await planner.reads(words.statuses.published, panel);
  await planner.shot('patrol-3-published');

  const officer = await Actor.enter(stage, { name: 'patrol-officer', screen: 'tablet', at: [98.67, 3.59] });
  await officer.logIn('/petugas', 'rina', password);
  await officer.page.locator('.map-target').waitFor();
  const [seen] = await patrolsSeenBy(officer);
  expect(seen!.stops.length).toBeGreaterThan(planned / 2);
  expect(seen!.stops.find(({ title }) => title === 'Titik temu warga')).toMatchObject({
    fixed: true,
    windowFrom: 9 * 3600,
    windowTo: 10 * 3600,
  });

  await planner.press(words.withdraw);
  await planner.reads(words.withdrawn);
  expect(await patrolsSeenBy(officer)).toEqual([]);
});

it('tells a planner of what another has saved meanwhile, and loses neither', async () => {
  const stage = await stageOn(oneStore);
  const enter = async (name: string) => {
    const actor = await Actor.enter(stage, { name, screen: 'smallDesk' });
    await actor.logIn('/perencana?section=patrol&day=2027-03-02', 'dewi', password);
    await actor.button(words.assign).or(actor.page.locator('.squad-head')).first().waitFor();
    return actor;
  };
  const [one, two] = [await enter('patrol-one'), await enter('patrol-two')];
  await one.press(assignOwn(one));
  await one.press(words.save);
  await one.reads(words.savedDone);
  await two.page.locator('.squad-head').waitFor();

  for (const [actor, note] of [
    [one, 'Bawa meteran.'],
    [two, 'Bawa rompi.'],
  ] as const) {
    if ((await actor.page.locator('.squad-card-open').count()) === 0)
      await actor.press(actor.page.locator('.squad-head'));
    await actor.page.getByText(words.shift).click();
    await actor.page.locator('.shift textarea').fill(note);
  }
  await one.press(words.save);
  await one.reads(words.savedDone);
  await two.reads(words.stale);
  two.tolerate(/409/);
  await two.press(words.save);
  await two.reads(/sudah diubah orang lain/);
  await two.shot('patrol-4-somebody-else');
  await two.press(words.reload);
  await expect.poll(() => two.page.locator('.shift textarea').inputValue()).toBe('Bawa meteran.');
});

describe.each([
  ['id', ['dark', 'terik']],
  ['en', []],
] as const)('axe finds nothing serious where patrols are planned (%s)', (language, themes) => {
  it.each(['desk', 'phone'] as const)('on a %s', async (screen) => {
    const stage = await stageOn(oneStore);
    const actor = await Actor.enter(stage, { name: `axe-patrol-${language}-${screen}`, screen });
    await actor.context.addInitScript((it) => localStorage.setItem('taru.language', it), language);
    await actor.page.goto('/perencana?section=patrol&day=2027-03-03');
    const ui = uiWords[language];
    const own = patrolWords[language];
    await actor.field(ui.login.username).fill('dewi');
    await actor.field(ui.login.password).fill(password);
    await actor.press(ui.login.submit);
    await actor.press(own.proposeAll);
    await actor.page.locator('.stop').nth(1).waitFor();
    await actor.page.locator('.stop-main').first().click();
    await actor.mapStands();
    // the navigation stays where it is when a stop opens
    expect(await actor.page.locator('.nav').evaluate((nav) => nav.getBoundingClientRect().top)).toBe(0);
    const flaws = await seriousFlaws(actor, themes);
    await actor.shot(`axe-patrol-${language}-${screen}`);
    await actor.press(own.editSquads);
    flaws.push(...(await seriousFlaws(actor, themes)));
    expect(flaws).toEqual([]);
  });
});
