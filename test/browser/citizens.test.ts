import { beforeAll, describe, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { middleOf, oneStore, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const searchBox = (citizen: Actor) => citizen.page.getByRole('combobox', { name: /Cari tempat/ });

/** Searches, takes the first answer, and waits for the sheet. */
async function look(citizen: Actor, words: string, option: RegExp): Promise<void> {
  await searchBox(citizen).fill(words);
  await citizen.press(citizen.page.getByRole('option', { name: option }).first());
  await citizen.sheet().waitFor();
}

describe('a citizen asks what may be built', () => {
  it('by permit number, by coordinates, and outside the city', async () => {
    const stage = await stageOn(oneStore);
    const { city } = stage;
    const citizen = await Actor.enter(stage, { name: 'citizen-search', screen: 'phone' });
    await citizen.page.goto('/');

    const permit = [...city.permits()].find((it) => it.geometry !== null)!;
    await look(citizen, permit.number, new RegExp(permit.number));
    await citizen.reads(new RegExp(`${permit.number}, (berlaku|sudah berakhir)`), citizen.sheet());
    await citizen.reads(/Keterangan ini bukan dokumen hukum\./, citizen.sheet());
    await citizen.mapStands();
    await citizen.shot('citizen-1-permit');

    const [lon, lat] = middleOf(riversideHouse(city, 2).building.geometry);
    await look(citizen, `${lat!.toFixed(6)}, ${lon!.toFixed(6)}`, /Koordinat/);
    await citizen.reads('Perlindungan Setempat', citizen.sheet());
    await citizen.reads(/RDTR Kota Medan 2025–2045 \(contoh\), berlaku sejak/, citizen.sheet());
    await citizen.page.getByRole('combobox', { name: 'Mau membangun apa?' }).fill('rumah tinggal');
    await citizen.press(citizen.page.getByRole('option', { name: /Rumah tinggal/i }).first());
    await citizen.reads('Tidak boleh', citizen.sheet());
    await citizen.reads('Kegiatan ini tidak diizinkan di zona ini.', citizen.sheet());
    await citizen.mapStands();
    await citizen.shot('citizen-2-activity');

    await look(citizen, '-7.25, 112.75', /Koordinat/);
    await citizen.reads('Di luar kota yang dilayani', citizen.sheet());
    await citizen.shot('citizen-3-outside');

    await searchBox(citizen).fill('qqzzxx');
    await citizen.reads('Tidak ditemukan. Coba nama kelurahan atau geser peta.');
  });

  it('by a tap, from the list, by GPS, and in English', async () => {
    const stage = await stageOn(oneStore);
    const at = middleOf(riversideHouse(stage.city, 2).building.geometry);
    const citizen = await Actor.enter(stage, { name: 'citizen-tap', screen: 'phone', at });
    const { page } = citizen;
    await page.goto('/');
    await citizen.mapStands();
    await page.touchscreen.tap(195, 560);
    await citizen.reads('Aturan di tempat ini', citizen.sheet());
    await citizen.reads(/Keterangan ini bukan dokumen hukum\./, citizen.sheet());
    await citizen.mapStands();
    await citizen.shot('citizen-4-tap');
    await citizen.press('Perbesar lembar');
    await citizen.shot('citizen-4-tap-full');
    await citizen.press('Tutup');

    await citizen.press('Lihat sebagai daftar');
    await citizen.press(page.locator('.nearby-row').first());
    await citizen.reads('Aturan di tempat ini', citizen.sheet());
    await citizen.shot('citizen-5-from-the-list');
    await citizen.press('Tutup');

    await citizen.press('Cari posisi saya');
    await page.getByRole('button', { name: /Posisi baik, ±4 m/ }).waitFor();
    await citizen.reads('Perlindungan Setempat', citizen.sheet());
    await citizen.mapStands();
    await citizen.shot('citizen-6-gps');
    await citizen.press('Tutup');

    await citizen.press('Menu');
    await citizen.shot('citizen-7-menu');
    await citizen.press('EN, English');
    await citizen.reads('What may be built here?');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await citizen.reads('What may be built here?');
    await citizen.mapStands();
    await citizen.shot('citizen-8-english');
  });
});
