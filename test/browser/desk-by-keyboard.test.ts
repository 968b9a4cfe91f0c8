import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const rowsOf = (planner: Actor) => planner.page.locator('tbody tr');

it('lets a planner decide without a mouse, and keeps the filters in the address', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  const began = await lastEvent(store, city.code);
  const planner = await Actor.enter(stage, { name: 'keyboard-planner', screen: 'desk' });
  const { page } = planner;
  const { keyboard } = page;
  await page.goto('/perencana');
  await planner.field('Nama pengguna').focus();
  await keyboard.type('dewi');
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await planner.reads(/^\d+ temuan$/);

  await keyboard.press('?');
  await planner.reads('Temuan berikutnya');
  await planner.shot('keyboard-1-help');
  await keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Status' }).focus();
  await keyboard.type('Menunggu');
  await planner.reads(/^\d+ temuan$/);
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('received');
  await page.getByRole('combobox', { name: 'Status' }).blur();
  await keyboard.press('/');
  await keyboard.type('Bangunan');
  await keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Bangunan');
  await page.reload();
  await planner.reads(/^\d+ temuan$/);
  expect(await page.getByRole('combobox', { name: 'Status' }).inputValue()).toBe('received');
  expect(await page.getByRole('searchbox').inputValue()).toBe('Bangunan');
  await keyboard.press('/');
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  await keyboard.press('Escape');
  await expect.poll(() => rowsOf(planner).count()).toBeGreaterThan(3);

  const opened = () => new URL(page.url()).searchParams.get('open');
  await keyboard.press('j');
  await expect.poll(opened).not.toBeNull();
  const first = opened();
  await keyboard.press('j');
  await expect.poll(opened).not.toBe(first);
  await keyboard.press('k');
  await expect.poll(opened).toBe(first);
  await planner.reads('Catatan petugas');
  await keyboard.press('a');
  await planner.field('Alasan membuka kasus').waitFor();
  await keyboard.type('jejak akar: kjar');
  expect(await planner.field('Alasan membuka kasus').inputValue()).toBe('jejak akar: kjar');
  await planner.shot('keyboard-2-reason');
  await keyboard.press('Control+Enter');
  await planner.reads(/Kasus TARU-\S+ dibuka\./);
  await planner.reads('jejak akar: kjar');

  await keyboard.press('Escape');
  await keyboard.press('j');
  await expect.poll(opened).not.toBe(first);
  await planner.reads('Catatan petugas');
  await keyboard.press('r');
  await planner.field('Alasan menolak').waitFor();
  await keyboard.type('Tidak cukup bukti.');
  await keyboard.press('Control+Enter');
  await planner.reads('Temuan ditolak.');
  await planner.shot('keyboard-3-rejected');
  expect(await eventsSince(store, city.code, began)).toEqual([
    'case-opened',
    'finding-case-opened',
    'finding-rejected',
  ]);
});
