import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { besideOf, oneStore, password, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('finds the duty of before a log-out still open, and asks to go on or to end it', async () => {
  const stage = await stageOn(oneStore);
  const at = besideOf(riversideHouse(stage.city, 6).building.geometry);
  const officer = await Actor.enter(stage, { name: 'left-open', screen: 'tablet', at });
  const duties = () =>
    stage.store.rows<{ ended: boolean; chunks: number }>(sql`
      select d.ended_at is not null as ended, (select count(*) from track_chunk t where t.city = d.city and t.duty_id = d.id)::int as chunks
      from duty d join person p on p.id = d.person_id where p.username = 'rina' order by d.heard_at`);
  const before = (await duties()).length;
  const leave = async () => {
    await officer.press('Menu');
    await officer.press('Keluar');
    await officer.reads(/Tugas/);
    await officer.press('Ya, keluar');
    await officer.field('Nama pengguna').waitFor();
  };
  // a record on its way when the session ends is sent again after the next log-in
  officer.tolerate(/401/);
  await officer.logIn('/petugas', 'rina', password);
  await officer.mapStands();
  await officer.press('Mulai tugas');
  await officer.press(officer.sheet().getByRole('button', { name: 'Mulai tugas' }));
  await officer.button('Akhiri tugas').waitFor();
  await officer.context.setGeolocation({ longitude: at[0]! + 0.0002, latitude: at[1]!, accuracy: 5 });
  await officer.reads('±5 m');
  await officer.page.waitForTimeout(500);
  await leave();

  // by itself, without looking for it; what was recorded until the log-out has arrived
  await officer.giveName('rina', password);
  await officer.reads(/^Tugas Anda sejak .* belum diakhiri\.$/);
  await officer.shot('left-open-1-asked');
  expect(await officer.button('Mulai tugas').count()).toBe(0);
  await expect.poll(async () => (await duties()).at(-1)?.chunks).toBeGreaterThan(0);
  await officer.press('Lanjutkan tugas');
  await officer.reads('Lama bertugas');
  await officer.reads(/^Mulai /, officer.sheet());
  await leave();

  await officer.giveName('rina', password);
  await officer.reads(/^Tugas Anda sejak .* belum diakhiri\.$/);
  await officer.press(officer.sheet().getByRole('button', { name: 'Akhiri tugas' }));
  await officer.button('Mulai tugas').first().waitFor();
  await expect.poll(async () => (await duties()).slice(before)).toMatchObject([{ ended: true }]);
  await officer.shot('left-open-2-ended');
});
