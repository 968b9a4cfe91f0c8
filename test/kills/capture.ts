import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { sha256 } from '../../server/files/sha256.ts';

/** What a screen has promised so far. */
export interface Promised {
  /** Ids of findings that the screen said are kept. */
  saved: Set<string>;
  /** Every photo that was ever chosen, by its digest. */
  photos: Map<string, Buffer>;
  /** Words that stood in the open form for longer than a second; null while there are none. */
  typed: string | null;
  /** Whether the button that hands the finding in was pressed: what was typed is in the form or on its way by now. */
  handing: boolean;
  /** Words that are no longer in the form because their finding was being handed in when the browser was killed. */
  handedIn: Set<string>;
}

/** The time within which every field is on the disk, ms. */
const keptWithinMs = 1000;

/** Logs in where the page asks for it, and waits until the officer can work. */
export async function onPatrol(page: Page, username: string, password: string): Promise<void> {
  const working = page.locator('.thumb-bar, .sheet');
  const asked = page.getByLabel('Nama pengguna', { exact: true });
  await working.or(asked).first().waitFor();
  if (!(await asked.isVisible())) return;
  await asked.fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await working.first().waitFor();
}

/** Takes a finding, or goes on with the one that was left, until the screen says that it is kept. Throws when a promise was broken. */
export async function capture(page: Page, note: string, promised: Promised): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const begin = page.getByRole('button', { name: /^(Temuan|Lanjutkan temuan)$/ });
  const choice = page.locator('.radio-card', { hasText: 'Masuk sempadan' });
  const photo = page.locator('.sheet input[type=file]').last();
  const gps = page.getByRole('button', { name: /^Pakai posisi GPS/ });
  const next = page.getByRole('button', { name: 'Lanjut', exact: true });
  if (await begin.isVisible()) await begin.click();
  for (let step = 0; step < 6; step++) {
    await choice.or(photo).or(gps).first().waitFor({ state: 'attached' });
    if (await choice.isVisible()) break;
    if (await gps.isVisible()) await gps.click();
    else if (await next.isVisible()) await next.click();
    else await choosePhoto(page, promised);
    await page.waitForTimeout(150);
  }
  await choice.click();
  const field = page.getByLabel('Catatan', { exact: true });
  if (!(await field.isVisible())) await page.getByText('Rincian (bila diketahui)').click();
  if (promised.typed !== null) {
    const found = await field.inputValue();
    if (found === '' && promised.handing) promised.handedIn.add(promised.typed);
    else if (found !== promised.typed)
      throw new Error(`The form forgot “${promised.typed}”: it says “${found}”.`);
    promised.typed = null;
  }
  promised.handing = false;
  await field.fill(note);
  await page.waitForTimeout(keptWithinMs);
  promised.typed = note;
  promised.handing = true;
  await press('Simpan dan kirim');
  await page.waitForURL(/#finding\//);
  promised.typed = null;
  promised.handing = false;
  promised.saved.add(page.url().split('#finding/')[1]!);
  await press('Selesai');
}

async function choosePhoto(page: Page, { photos }: Promised): Promise<void> {
  const [width, height] = [320, 240];
  const pixels = crypto.getRandomValues(Buffer.alloc(width * height * 3).subarray(0, 60_000));
  const raw = Buffer.concat([pixels, Buffer.alloc(width * height * 3 - pixels.length)]);
  const buffer = await sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  photos.set(sha256(buffer), buffer);
  await page
    .locator('.sheet input[type=file]')
    .last()
    .setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer });
}
