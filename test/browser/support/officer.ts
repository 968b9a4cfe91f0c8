import { expect } from 'vitest';
import type { Actor } from './actor.ts';
import { photoFromATelephone } from './photo.ts';
import { password, standsM } from './stage.ts';

/** Logs in on patrol and waits until the position is known and the map stands. */
export async function startPatrol(officer: Actor): Promise<void> {
  await officer.logIn('/petugas', 'rina', password);
  await officer.reads('±4 m');
  await officer.mapStands();
}

/** Where the crosshair is on the screen. */
export async function crosshair({ page }: Actor): Promise<[number, number]> {
  const box = await page.locator('.crosshair').boundingBox();
  return [box!.x + box!.width / 2, box!.y + box!.height / 2];
}

/** Ground metres of a pixel while the officer places a finding: zoom 19 at Medan's latitude. */
const metresPerPixel = (156_543 * Math.cos((3.57 * Math.PI) / 180)) / 2 ** 19;

/** Photo → tap the building beside the crosshair → kind and note, ready to be saved. */
export async function describeFinding(
  officer: Actor,
  { kind, note, photo = true }: { kind: string; note: string; photo?: boolean },
): Promise<void> {
  const { page } = officer;
  await officer.press('Temuan');
  await officer.reads('Temuan baru');
  if (photo) {
    const buffer = await photoFromATelephone();
    await page
      .locator('.sheet input[type=file]')
      .last()
      .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
  } else await officer.press('Lanjut tanpa foto');
  await officer.button('Pakai titik +').waitFor();
  await officer.mapStands();
  await expect
    .poll(
      async () => {
        const [x, y] = await crosshair(officer);
        await page.touchscreen.tap(x + standsM / metresPerPixel, y);
        await page.waitForTimeout(400);
        return page.getByText('Tapak bangunan dari peta').isVisible();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  await officer.shot(`${officer.name}-building-tapped`);
  await officer.press('Pakai tapak ini');
  await officer.press(page.locator('.radio-card', { hasText: kind }));
  await officer.press(page.getByText('Sedang dibangun sekarang'));
  await officer.press(page.getByText(/^Rincian \(/));
  await officer.press('Tambah lantai');
  await officer.field('Catatan').fill(note);
}
