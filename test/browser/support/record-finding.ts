import { expect } from 'vitest';
import { findingWords } from '../../../geodata/words/finding.ts';
import type { Actor } from './actor.ts';
import type { Entered } from './ledger.ts';
import { crosshair } from './officer.ts';
import { grainyPhoto } from './photo.ts';

/** How the officer says where it is: the building under the crosshair, the own position, or the crosshair. */
export type Place = 'building' | 'gps' | 'crosshair';

interface Seen extends Pick<Entered, 'kind' | 'note'> {
  place: Place;
  /** Widths of its photos. */
  photos: readonly number[];
  /** Opens the form where it is not the large button. */
  begin?: () => Promise<void>;
}

/** From the first tap until the screen says that it is kept; the sheet with the answer stays open. */
export async function recordFinding(officer: Actor, seen: Seen): Promise<Entered> {
  const photos = await beginFinding(officer, seen);
  await officer.press('Simpan dan kirim');
  await officer.page.waitForURL(/#finding\//);
  const id = new URL(officer.page.url()).hash.split('/')[1]!;
  return { id, kind: seen.kind, note: seen.note, photos };
}

/** Until everything is written; gives its photos. */
export async function beginFinding(
  officer: Actor,
  { kind, note, place, photos: widths, begin }: Seen,
): Promise<Buffer[]> {
  const { page } = officer;
  await (begin ? begin() : officer.press('Temuan'));
  await officer.reads('Temuan baru');
  const photos = await Promise.all(widths.map((width) => grainyPhoto(width, width)));
  await page
    .locator('.sheet input[type=file]')
    .last()
    .setInputFiles(
      photos.map((buffer, i) => ({ name: `IMG_${widths[i]}.jpg`, mimeType: 'image/jpeg', buffer })),
    );
  await officer.button('Pakai titik +').waitFor();
  await placeIt(officer, place);
  await officer.press(page.locator('.radio-card', { hasText: findingWords.id.kinds[kind] }));
  const field = officer.field('Catatan');
  if (!(await field.isVisible())) await officer.press(page.getByText(/^Rincian \(/));
  await field.fill(note);
  return photos;
}

async function placeIt(officer: Actor, place: Place): Promise<void> {
  if (place === 'gps') return officer.press(/^Pakai posisi GPS/);
  if (place === 'crosshair') return officer.press('Pakai titik +');
  await tapBuilding(officer);
  await officer.press('Pakai tapak ini');
}

/** Until the map knows the building that is tapped: it may still be moving. */
async function tapBuilding(officer: Actor): Promise<void> {
  const { page } = officer;
  await officer.mapStands();
  await expect
    .poll(
      async () => {
        const [x, y] = await crosshair(officer);
        await page.mouse.click(x, y);
        await page.waitForTimeout(400);
        return page.getByText('Tapak bangunan dari peta').isVisible();
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}
