import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { seriousFlaws } from './support/flaws.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('an administrator sets what the city decides, and is told what cannot be', async () => {
  const stage = await stageOn(oneStore);
  const admin = await Actor.enter(stage, { name: 'settings', screen: 'desk' });
  await admin.logIn('/perencana?section=settings', 'yusuf', password);
  const days = admin.page.getByLabel('Jalan lama tidak dilihat setelah', { exact: true });
  await expect.poll(() => days.inputValue()).toBe('90');
  await days.fill('4000');
  await admin.reads('Isi angka 1 sampai 3650.');
  expect(await admin.button('Simpan pengaturan').isDisabled()).toBe(true);
  expect(await seriousFlaws(admin, ['dark', 'terik'])).toEqual([]);
  await admin.shot('settings-1-wrong');
  await days.fill('60');
  await admin.field('Titik berangkat').fill('2,35; 48,85');
  await admin.reads('2 perubahan belum disimpan');
  admin.tolerate(/422/);
  await admin.press('Simpan pengaturan');
  await admin.page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
  await admin.shot('settings-2-refused');
  await admin.field('Titik berangkat').fill('');
  await admin.press('Simpan pengaturan');
  await admin.reads('Pengaturan disimpan.');
  await admin.page.reload();
  await expect.poll(() => days.inputValue()).toBe('60');
  await days.fill('90');
  await admin.press('Simpan pengaturan');
  await admin.reads('Pengaturan disimpan.');
});

it('nobody else is offered them', async () => {
  const stage = await stageOn(oneStore);
  const planner = await Actor.enter(stage, { name: 'no-settings', screen: 'phone' });
  await planner.logIn('/perencana?section=settings', 'dewi', password);
  await planner.reads('Hanya administrator yang mengatur kota.');
  expect(await planner.button('Pengaturan').count()).toBe(0);
});
