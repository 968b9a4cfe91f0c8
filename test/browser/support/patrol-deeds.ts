import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Actor } from './actor.ts';
import type { Tablet } from './tablet.ts';

/** Below the top bar: duty and the next stop. */
export const strip = ({ page }: Actor): Locator => page.locator('.strip');
/** A button of the sheet that is open. */
export const inSheet = (officer: Actor, name: string): Locator =>
  officer.sheet().getByRole('button', { name, exact: true });

/** Takes the area of the patrol along and looks whether the tablet is ready. */
export async function takeAlong(officer: Actor, shot: (name: string) => Promise<void>): Promise<void> {
  await officer.press('Menu');
  await officer.press('Bawa wilayah');
  await officer.press('Bawa wilayah patroli hari ini');
  await officer.reads(/bangunan · /);
  await officer.reads(/kasus terbuka/);
  await officer.button('Perbarui').waitFor();
  await shot('pack-here');
  await officer.press('Siap berangkat?');
  await officer.reads('Ruang kosong');
  await officer.reads('Tidak ada');
  // the app itself must lie on the tablet: a hurried officer asks until it does
  const appIsHere = async (): Promise<boolean> => {
    await officer.press('Periksa lagi');
    return officer.page.getByText('Terbaru').isVisible();
  };
  await expect.poll(appIsHere, { timeout: 60_000, interval: 500 }).toBe(true);
  await shot('ready-to-leave');
  await officer.press(inSheet(officer, 'Tutup'));
}

/** Begins the time on duty; gives the moments, on the tablet's clock, between which it began. */
export async function beginDuty(tablet: Tablet): Promise<readonly [number, number]> {
  const officer = tablet.hands;
  await officer.press(strip(officer).getByRole('button', { name: 'Mulai tugas' }));
  const before = await tablet.now();
  await officer.press(inSheet(officer, 'Mulai tugas'));
  await officer.button('Akhiri tugas').waitFor();
  return [before, await tablet.now()];
}

/** Ends it. */
export async function endDuty(tablet: Tablet): Promise<readonly [number, number]> {
  const officer = tablet.hands;
  await officer.press(strip(officer).getByRole('button', { name: /^Bertugas/ }));
  await officer.press('Akhiri tugas');
  const before = await tablet.now();
  await officer.press(officer.page.getByRole('alertdialog').getByRole('button', { name: 'Akhiri tugas' }));
  await officer.reads(/^Tugas terakhir selesai/);
  return [before, await tablet.now()];
}

/** The recorder looks every five seconds for what is older than half a minute; afterwards no fix is in memory alone. */
export async function trackIsKept(tablet: Tablet): Promise<void> {
  await tablet.passTime(30_000);
  await tablet.hands.page.waitForTimeout(7000);
}

/** Opens the round at the next stop. */
export async function openRound(officer: Actor, title: string): Promise<void> {
  await officer.press(strip(officer).getByRole('button', { name: title }));
  await officer.reads('Perhentian berikutnya');
}

/** Opens the earlier finding of the next stop. */
export async function lookAgain(officer: Actor, earlier: string): Promise<void> {
  await officer.press('Kunjungi');
  await officer.reads(earlier);
  expect(await officer.page.locator('.radio-card input:checked').count()).toBe(0);
}

/** Says what became of it. */
export async function markAs(officer: Actor, state: string, note: string): Promise<void> {
  await officer.press(officer.page.locator('.radio-card', { hasText: state }));
  await officer.field('Catatan kunjungan').fill(note);
  await officer.press('Simpan kunjungan');
  await officer.reads('Kunjungan tersimpan di perangkat ini. Terkirim sendiri begitu ada jaringan.');
}
