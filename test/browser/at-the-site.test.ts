import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../geodata/model/index.ts';
import { Actor } from './support/actor.ts';
import { startPatrol } from './support/officer.ts';
import { photoFromATelephone } from './support/photo.ts';
import {
  besideOf,
  oneStore,
  password,
  riversideHouse,
  type Stage,
  setStage,
  stageOn,
} from './support/stage.ts';

beforeAll(() => setStage(oneStore));

async function officerAt(name: string, screen: 'tablet' | 'phone', pick: number) {
  const stage = await stageOn(oneStore);
  const at = besideOf(riversideHouse(stage.city, pick).building.geometry);
  const officer = await Actor.enter(stage, { name, screen, at });
  await startPatrol(officer);
  return { stage, officer };
}

const storedAt = async ({ store, city }: Stage, id: string): Promise<Finding> => {
  const [row] = await store.rows<{ body: Finding }>(
    sql`select body from finding where city = ${city.code} and id = ${id}`,
  );
  return row!.body;
};
const shownId = (officer: Actor): string => new URL(officer.page.url()).hash.split('/')[1]!;

it('takes a simple finding with five taps, the shutter among them, in less than twenty seconds', async () => {
  const { stage, officer } = await officerAt('five-taps', 'phone', 0);
  const { page } = officer;
  let taps = 0;
  const tap = async (what: Parameters<Actor['press']>[0]): Promise<void> => {
    taps++;
    await officer.press(what);
  };
  const buffer = await photoFromATelephone(151);
  const began = Date.now();

  const camera = page.waitForEvent('filechooser');
  await tap('Temuan');
  const chooser = await camera;
  // the shutter, in the camera's own application
  taps++;
  await chooser.setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer });
  await tap('Pakai titik +');
  await tap(page.locator('.radio-card', { hasText: 'Masuk sempadan' }));
  await tap('Simpan dan kirim');
  await page.waitForURL(/#finding\//);

  expect(taps).toBe(5);
  expect(Date.now() - began).toBeLessThan(20_000);
  expect(await chooser.element().getAttribute('capture')).toBe('environment');
  await officer.reads(/Diterima server/);
  await officer.shot('site-1-five-taps');
  const finding = await storedAt(stage, shownId(officer));
  expect(finding).toMatchObject({ kind: 'setback', storeys: null, builtOn: null, note: '', activity: null });
  expect(finding.fix?.accuracyM).toBe(4);
  expect(finding.placedWhy).toBeUndefined();
});

it('draws with lengths, sketches on a photo that stays as it was, and speaks a note', async () => {
  const { stage, officer } = await officerAt('sketcher', 'tablet', 2);
  const { page } = officer;
  await officer.press('Temuan');
  await page
    .locator('.sheet input[type=file]')
    .last()
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photoFromATelephone(152) });
  await officer.button('Pakai titik +').waitFor();
  await officer.press(/Foto/);
  await officer.press('Buat sketsa di foto 1');
  const canvas = (await page.locator('.sketch canvas').boundingBox())!;
  const at = (x: number, y: number) => [canvas.x + canvas.width * x, canvas.y + canvas.height * y] as const;
  await page.mouse.move(...at(0.3, 0.4));
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(...at(0.3 + i * 0.04, 0.4 + (i % 3) * 0.05));
  await page.mouse.up();
  await officer.press('Batalkan garis terakhir');
  expect(await officer.button('Simpan sketsa').isDisabled()).toBe(true);
  await page.mouse.move(...at(0.3, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.6), { steps: 8 });
  await page.mouse.up();
  await officer.shot('site-2-sketch');
  await officer.press('Simpan sketsa');
  await page.getByRole('img', { name: 'Foto 2' }).waitFor();
  await officer.shot('site-3-photos');

  await officer.press(/Tempat/);
  await officer.press('Gambar tapak');
  await officer.button('Tambah sudut di tanda +').waitFor();
  const cross = (await page.locator('.crosshair').boundingBox())!;
  const [x, y] = [cross.x + cross.width / 2, cross.y + cross.height / 2];
  for (const [dx, dy] of [
    [-140, -60],
    [-60, -60],
    [-60, 50],
  ] as const) {
    await page.touchscreen.tap(x + dx, y + dy);
    await page.waitForTimeout(500);
  }
  await officer.reads(/m²/, page.locator('.drawing-area'));
  await officer.reads(/^Keliling /);
  await officer.shot('site-4-drawing');
  await officer.press('Pakai tapak ini');
  await officer.press(page.locator('.radio-card', { hasText: 'Perluasan bangunan' }));
  await officer.press('Rekam suara');
  await officer.reads(/^Merekam 0:0[1-9] dari 2:00/);
  await officer.press('Selesai merekam');
  await officer.press('Putar catatan suara 1');
  await officer.button('Jeda catatan suara 1').waitFor();
  await officer.shot('site-5-voice');
  await page.reload();
  await officer.press(/Apa/);
  await officer.button('Putar catatan suara 1').waitFor();
  await officer.press('Simpan dan kirim');
  await officer.reads(/Diterima server/);

  const finding = await storedAt(stage, shownId(officer));
  expect(finding.photos).toHaveLength(2);
  expect(finding.sketches).toEqual([{ of: finding.photos[0], sketch: finding.photos[1] }]);
  expect(finding.voices).toHaveLength(1);
});

it('asks why a place is set by hand when the position does not speak for it', async () => {
  const stage = await stageOn(oneStore);
  const officer = await Actor.enter(stage, { name: 'without-gps', screen: 'phone' });
  const { page } = officer;
  await officer.logIn('/petugas', 'rina', password);
  await officer.mapStands();
  await officer.press('Temuan');
  await officer.press('Lanjut tanpa foto');
  await officer.press('Pakai titik +');
  await officer.press(page.locator('.radio-card', { hasText: 'Bangunan baru' }));
  await officer.reads('GPS belum memberi posisi.');
  await officer.press('Simpan dan kirim');
  await officer.reads('Pilih atau tulis alasannya dahulu.');
  await officer.shot('site-6-why-by-hand');
  await officer.press(page.locator('.radio-card', { hasText: 'Dicatat setelah meninggalkan tempat' }));
  await officer.press('Simpan dan kirim');
  await page.waitForURL(/#finding\//);
  await officer.reads(/Diterima server/);
  expect(await storedAt(stage, shownId(officer))).toMatchObject({
    fix: null,
    placedBy: 'map',
    placedWhy: 'Dicatat setelah meninggalkan tempat',
  });
});
