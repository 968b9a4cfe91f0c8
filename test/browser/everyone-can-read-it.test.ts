import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskWords } from '../../geodata/words/desk.ts';
import { sweepWords } from '../../geodata/words/desk-sweep.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { dutyWords } from '../../geodata/words/field-duty.ts';
import { mineWords } from '../../geodata/words/field-mine.ts';
import { roundWords } from '../../geodata/words/field-round.ts';
import { siteWords } from '../../geodata/words/field-site.ts';
import { visitWords } from '../../geodata/words/field-visit.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { packWords } from '../../geodata/words/pack.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { Actor } from './support/actor.ts';
import { seriousFlaws } from './support/flaws.ts';
import { photoFromATelephone } from './support/photo.ts';
import { patrolOfToday } from './support/round.ts';
import { besideOf, oneStore, password, riversideHouse, setStage, stageOn } from './support/stage.ts';
import { outdoorFlaws } from './support/sun.ts';

beforeAll(() => setStage(oneStore));

/** Indonesian in all three themes, English in one: the themes are the same for both. */
const languages = [
  ['id', ['dark', 'terik']],
  ['en', []],
] as const;

describe.each(languages)('axe finds nothing serious (%s)', (language, themes) => {
  const ui = uiWords[language];
  const map = mapWords[language];

  async function enter(name: string, screen: 'tablet' | 'phone' | 'desk', path: string) {
    const stage = await stageOn(oneStore);
    const at = besideOf(riversideHouse(stage.city, 4).building.geometry);
    const actor = await Actor.enter(stage, { name: `axe-${language}-${name}`, screen, at });
    await actor.context.addInitScript((it) => localStorage.setItem('taru.language', it), language);
    await actor.page.goto(path);
    const flaws: string[] = [];
    const look = async (screenName: string) => {
      const found = await seriousFlaws(actor, themes);
      if (path === '/petugas' && themes.length > 0) found.push(...(await outdoorFlaws(actor)));
      flaws.push(...found.map((flaw) => `${name}, ${screenName}: ${flaw}`));
      await actor.shot(`axe-${language}-${name}-${screenName}`);
    };
    return { actor, look, flaws };
  }

  async function logIn(actor: Actor, username: string): Promise<void> {
    await actor.field(ui.login.username).fill(username);
    await actor.field(ui.login.password).fill(password);
    await actor.press(ui.login.submit);
  }

  it('on the book of rules', async () => {
    const { actor, look, flaws } = await enter('rules', 'phone', '/aturan/#river-setback');
    await actor.page.locator('#river-setback').waitFor();
    await look('book');
    expect(flaws).toEqual([]);
  });

  it('on the screens of citizens', async () => {
    const words = publicWords[language];
    const { actor, look, flaws } = await enter('public', 'phone', '/');
    await actor.reads(words.question);
    await actor.mapStands();
    await look('front');
    await actor.press(map.layers);
    await look('layers');
    await actor.press(map.legend);
    await look('legend');
    await actor.press(actor.page.locator('.map-panel').getByRole('button', { name: ui.close }));
    await actor.press(words.menu);
    await look('menu');
    await actor.press(words.about);
    await look('about');
    await actor.press(ui.close);
    await actor.press(words.list);
    await actor.page.locator('.nearby-row').first().waitFor();
    await look('list');
    await actor.press(actor.page.locator('.nearby-row').first());
    await actor.reads(words.answer.notLegal);
    await look('answer');
    await actor.press(words.answer.reportHere);
    await look('report-1');
    await actor.press(ui.next);
    await actor.press(ui.next);
    await actor.reads(words.form.categoryMissing);
    await look('report-2-missing');
    await actor.press(actor.page.locator('.radio-card').first());
    await actor.field(words.form.text).fill('Bangunan baru di tepi sungai.');
    await actor.press(ui.next);
    await actor.press(actor.page.getByText(words.form.contact, { exact: true }));
    await look('report-3');
    await actor.page.goto('/#lacak');
    await actor.field(words.tracking.number).waitFor();
    await look('track');
    expect(flaws).toEqual([]);
  });

  it('on the screens of officers', async () => {
    const [words, pack] = [fieldWords[language], packWords[language]];
    const { actor, look, flaws } = await enter('field', 'tablet', '/petugas');
    await actor.field(ui.login.username).waitFor();
    await look('log-in');
    await logIn(actor, 'rina');
    await actor.reads('±4 m');
    await look('map');
    await actor.press(words.rulesHere);
    await actor.reads(/RDTR/, actor.sheet());
    await look('rules');
    await actor.press(words.recordHere);
    await look('photo');
    await actor.press(words.photoSkip);
    await look('place');
    await actor.press(words.placeDraw);
    await actor.button(words.addCorner).waitFor();
    await look('drawing');
    await actor.press(words.cancelDraw);
    await actor.press(words.placePoint);
    await actor.press(words.save);
    await actor.reads(words.kindNeeded);
    await actor.press(actor.page.getByText(words.whatMore));
    await look('what');
    await actor.press(words.discard);
    await look('discard');
    await actor.press(words.discardYes);
    await actor.press(words.menu);
    await look('menu');
    await actor.press(words.changePassword);
    await look('password');
    await actor.press(ui.cancel);
    await actor.press(words.mine);
    await look('mine');
    await actor.press(words.menu);
    await actor.press(pack.title);
    await actor.reads(pack.lead);
    await look('pack');
    await actor.press(words.menu);
    await actor.press(pack.ready);
    await actor.reads(pack.ready);
    await look('ready');
    expect(flaws).toEqual([]);
  });

  it('on an officer’s day', async () => {
    const [words, duty, round, site, visit, mine] = [
      fieldWords[language],
      dutyWords[language],
      roundWords[language],
      siteWords[language],
      visitWords[language],
      mineWords[language],
    ];
    await patrolOfToday(await stageOn(oneStore));
    const { actor, look, flaws } = await enter('day', language === 'id' ? 'tablet' : 'phone', '/petugas');
    const { page } = actor;
    await logIn(actor, 'rina');
    await actor.reads('±4 m');
    await actor.press(duty.begin);
    await look('duty');
    await actor.press(actor.sheet().getByRole('button', { name: duty.begin }));
    await actor.button(duty.end).waitFor();
    await look('on-duty');
    await actor.press(actor.sheet().getByRole('button', { name: duty.pocket }));
    await look('pocket');
    await page.getByRole('slider').press('End');
    await actor.press(/Pondasi di Sungai Deli/);
    await actor.reads(round.nextTitle);
    await look('round');
    await actor.press(round.skip);
    await actor.press(round.skipSave);
    await actor.reads(round.skipNeeded);
    await look('skip');
    await actor.press(ui.cancel);
    await actor.press(round.visit);
    await actor.reads(visit.mark);
    await actor.press(visit.save);
    await actor.reads(visit.markNeeded);
    await look('visit');
    await actor.press(visit.hinder);
    await look('hindered');
    await actor.press(visit.discard);
    await actor.press(words.finding);
    await page
      .locator('.sheet input[type=file]')
      .last()
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photoFromATelephone(170) });
    await actor.button(words.placePoint).waitFor();
    await actor.press(page.locator('.step').first());
    await look('photos');
    await actor.press(site.sketch(1));
    await actor.button(site.sketchUndo).waitFor();
    await look('sketch');
    await actor.press(ui.cancel);
    await actor.press(page.locator('.step').last());
    await actor.press(site.voiceRecord);
    await actor.button(site.voiceStop).waitFor();
    await look('recording');
    await actor.press(site.voiceStop);
    await actor.button(site.voicePlay(1)).waitFor();
    await look('voice');
    await actor.press(words.discard);
    await actor.press(words.discardYes);
    await actor.press(words.menu);
    await actor.press(duty.near);
    await look('near');
    await actor.press(words.menu);
    await actor.press(words.logOut);
    await actor.reads(mine.leaveTitle);
    await look('leaving');
    // whoever comes next finds nobody on duty
    await page.locator('.strip').getByRole('button', { name: duty.onDuty }).tap();
    await actor.press(duty.end);
    await actor.press(actor.sheet().getByRole('alertdialog').getByRole('button', { name: duty.end }));
    const { store } = await stageOn(oneStore);
    const open = () => store.rows(sql`select id from duty where ended_at is null`);
    await expect.poll(open, { timeout: 15_000 }).toEqual([]);
    expect(flaws).toEqual([]);
  });

  it('on the screens of planners', async () => {
    const words = deskWords[language];
    const { actor, look, flaws } = await enter('desk', 'desk', '/perencana?status=received');
    await logIn(actor, 'dewi');
    await actor.reads(words.live);
    await look('findings');
    await actor.press(actor.page.locator('tbody tr').first());
    await actor.reads(words.facts);
    await look('finding');
    await actor.press(new RegExp(`^${words.reject}`));
    await actor.press(words.confirmReject);
    await actor.reads(words.reasonNeeded);
    await look('rejecting');
    for (const section of ['cases', 'reports', 'data'] as const) {
      await actor.press(words.sections[section]);
      await actor.page.locator('tbody tr').first().waitFor();
      await look(section);
    }
    await actor.press(words.sections.plans);
    await actor.page.locator('.plan-list li').first().waitFor();
    await look('plans');
    await actor.press(actor.page.locator('.plan-list .link').first());
    await actor.page.locator('tbody tr').first().waitFor();
    await actor.press(actor.page.locator('tbody tr').first());
    await look('zone');
    await actor.press(words.sections.sweep);
    // swept or not: another story may have been there
    await actor.page.getByLabel(sweepWords[language].panel).getByRole('button').first().waitFor();
    await look('sweep');
    await actor.press(actor.page.locator('.nav-account summary'));
    await look('account');
    await actor.press(words.shortcuts);
    await look('shortcuts');
    expect(flaws).toEqual([]);
  });
});
