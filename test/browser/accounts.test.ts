import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { oneStore, oneTimePassword, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const own = 'kucing-oranye-di-atap-7';

it('replaces a one-time password before anything else, logs out, and refuses the old one', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  const began = await lastEvent(store, city.code);
  const newcomer = await Actor.enter(stage, { name: 'newcomer', screen: 'desk' });
  newcomer.tolerate(/api\/session/);
  await newcomer.logIn('/perencana', 'baru', oneTimePassword);
  await newcomer.reads('Kata sandi ini hanya untuk sekali masuk. Buat kata sandi Anda sendiri.');
  await newcomer.field('Kata sandi sekarang').fill(oneTimePassword);
  await newcomer.field('Kata sandi baru').fill('pendek');
  await newcomer.field('Ulangi kata sandi baru').fill('pendek');
  await newcomer.press('Ganti kata sandi');
  await newcomer.reads('Kata sandi baru masih kurang dari 12 karakter.');
  await newcomer.shot('account-1-too-short');
  await newcomer.field('Kata sandi baru').fill(own);
  await newcomer.field('Ulangi kata sandi baru').fill(own);
  await newcomer.press('Ganti kata sandi');
  await newcomer.reads('Terhubung: perubahan muncul sendiri');

  await newcomer.press(newcomer.page.locator('summary', { hasText: 'Budi Nasution' }));
  await newcomer.shot('account-2-menu');
  await newcomer.press('Keluar');
  await newcomer.giveName('baru', oneTimePassword);
  await newcomer.page.getByRole('alert').first().waitFor();
  await newcomer.shot('account-3-refused');
  await newcomer.giveName('baru', own);
  await newcomer.reads('Terhubung: perubahan muncul sendiri');
  expect(await eventsSince(store, city.code, began)).toContain('password-changed');
});

it('shows an officer at the desk the way to the patrol', async () => {
  const officer = await Actor.enter(await stageOn(oneStore), { name: 'lost-officer', screen: 'tablet' });
  await officer.logIn('/perencana', 'rina', password);
  await officer.reads('Rina Siregar, akun Anda tidak untuk meninjau temuan.');
  await officer.shot('account-4-wrong-door');
  await officer.press(officer.page.getByRole('link', { name: 'Buka patroli petugas' }));
  await officer.button('Temuan').waitFor();
});

it('stays logged out when the service could not be told, and tells it once it can', async () => {
  const planner = await Actor.enter(await stageOn(oneStore), { name: 'leaving-planner', screen: 'desk' });
  planner.tolerate(/api\/session/);
  const { page, context } = planner;
  const known = async () => (await (await page.request.get('/api/session')).json()).session;
  await planner.logIn('/perencana', 'dewi', password);
  await planner.reads('Terhubung: perubahan muncul sendiri');
  await context.route('**/api/session', (route) =>
    route.request().method() === 'DELETE' ? route.abort() : route.continue(),
  );
  await planner.press(page.locator('summary', { hasText: 'Dewi Lubis' }));
  await planner.press('Keluar');
  await planner.reads('Anda sudah keluar di perangkat ini, tetapi layanan belum dapat diberi tahu.');
  await planner.field('Nama pengguna').waitFor();
  await planner.shot('account-5-untold');
  expect(await known()).not.toBeNull();

  await page.reload();
  await planner.button('Coba lagi').waitFor();
  await planner.shot('account-6-still-out');
  await context.unroute('**/api/session');
  await planner.press('Coba lagi');
  await planner.field('Nama pengguna').waitFor();
  expect(await known()).toBeNull();
});
