import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatLength } from '../../geodata/words/format.ts';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { describeFinding, startPatrol } from './support/officer.ts';
import { photoFromATelephone } from './support/photo.ts';
import { besideOf, password, riversideHouse, setStage, stageOn, stores } from './support/stage.ts';

const note = 'Dinding belakang <script>document.title="jahat"</script> berdiri di tepi sungai.';
const complaint = 'Ada bangunan baru <script>document.title="jahat"</script> di tepi sungai.';

/** Pixels of the vermilion that only offending parts are hatched with. */
async function vermilionPixels(actor: Actor): Promise<number> {
  const { data, info } = await sharp(await actor.page.locator('.map-target').screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let i = 0; i < data.length; i += info.channels)
    if (data[i]! > 170 && data[i + 1]! < 110 && data[i + 2]! < 90 && data[i]! - data[i + 1]! > 90) count++;
  return count;
}

describe.each(stores)('one violation from end to end on the %s store', (kind) => {
  beforeAll(() => setStage(kind));
  it('goes from the officer’s photo to the planner’s case, and a citizen’s complaint is followed by its code', {
    timeout: 180_000,
  }, async () => {
    const stage = await stageOn(kind);
    const { store, city } = stage;
    const house = riversideHouse(city);
    const began = await lastEvent(store, city.code);
    const intrusion = formatLength('id', house.truth.figures.intrusionM!);
    const verdict = `Bangunan masuk ${intrusion} ke sempadan 15 m`;

    const planner = await Actor.enter(stage, { name: `${kind}-planner`, screen: 'desk' });
    await planner.logIn('/perencana', 'dewi', password);
    await planner.reads('Terhubung: perubahan muncul sendiri');
    await planner.reads(/^\d+ temuan$/);
    await planner.mapStands();
    await planner.shot(`${kind}-01-planner-before`);
    await planner.page.evaluate(() => Object.assign(window, { stayed: true }));

    const officer = await Actor.enter(stage, {
      name: `${kind}-officer`,
      screen: 'tablet',
      at: besideOf(house.building.geometry),
    });
    await startPatrol(officer);
    await officer.shot(`${kind}-02-officer-map`);
    await describeFinding(officer, { kind: 'Masuk sempadan', note });
    await officer.shot(`${kind}-03-officer-what`);
    await officer.press('Simpan dan kirim');
    await officer.reads('Melanggar sempadan sungai.');
    await officer.reads(verdict);
    await officer.reads(/PP 38\/2011/);
    await officer.reads(/Diterima server/);
    await officer.reads('Semua terkirim');
    await expect.poll(() => vermilionPixels(officer), { timeout: 15_000 }).toBeGreaterThan(300);
    await officer.shot(`${kind}-04-officer-verdict`);

    await planner.reads('1 temuan baru');
    await planner.shot(`${kind}-05-planner-news`);
    await planner.press('1 temuan baru');
    const panel = planner.page.getByRole('complementary', { name: 'Lembar temuan' });
    await planner.reads('Melanggar sempadan sungai.', panel);
    await planner.reads(verdict, panel);
    await planner.reads(note, panel);
    const photo = panel.getByRole('img', { name: 'Foto 1 dari 1' });
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => photo.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(100);
    const shown = await photo.evaluate(async (it: HTMLImageElement) =>
      Array.from(new Uint8Array(await (await fetch(it.src)).arrayBuffer())),
    );
    expect((await sharp(await photoFromATelephone()).metadata()).exif).toBeDefined();
    expect((await sharp(Buffer.from(shown)).metadata()).exif).toBeUndefined();
    expect(Buffer.from(shown).includes('Pemilik Ponsel')).toBe(false);
    await planner.shot(`${kind}-06-planner-photo`);
    await planner.page.locator('.panel-body').evaluate((it) => it.scrollTo({ top: 0 }));
    await expect.poll(() => vermilionPixels(planner), { timeout: 15_000 }).toBeGreaterThan(100);
    await planner.shot(`${kind}-07-planner-evidence`);
    await planner.press(/^Buka kasus/);
    await planner.field('Alasan membuka kasus').fill('Bukti jelas, bangunan tanpa izin.');
    await planner.shot(`${kind}-08-planner-decides`);
    await planner.press('Buka kasus ini');
    await planner.reads(/Kasus TARU-\S+ dibuka\./);
    await planner.reads('Dewi Lubis: Bukti jelas, bangunan tanpa izin.');
    await planner.shot(`${kind}-09-planner-case`);
    expect(await planner.page.evaluate(() => (window as { stayed?: boolean }).stayed)).toBe(true);

    const citizen = await Actor.enter(stage, { name: `${kind}-citizen`, screen: 'phone' });
    await citizen.page.goto('/');
    await citizen.mapStands();
    await citizen.shot(`${kind}-10-citizen-front`);
    await citizen.page.getByRole('combobox', { name: 'Cari tempat' }).fill(house.kelurahan);
    await citizen.shot(`${kind}-11-citizen-search`);
    await citizen.press(
      citizen.page.getByRole('option', { name: new RegExp(`^${house.kelurahan}`) }).first(),
    );
    await citizen.reads('Keterangan ini bukan dokumen hukum.', citizen.sheet());
    await citizen.mapStands();
    await citizen.shot(`${kind}-12-citizen-answer`);
    await citizen.press('Laporkan bangunan di sini');
    await citizen.reads('Langkah 1 dari 3');
    await citizen.page
      .locator('.sheet input[type=file]')
      .last()
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photoFromATelephone(90) });
    await citizen.page.getByRole('img', { name: 'Foto 1' }).waitFor();
    await citizen.shot(`${kind}-13-citizen-report-1`);
    await citizen.press('Lanjut');
    await citizen.press(citizen.page.locator('.radio-card', { hasText: 'Sempadan sungai' }));
    await citizen.field('Ceritakan dengan singkat').fill(complaint);
    await citizen.shot(`${kind}-14-citizen-report-2`);
    await citizen.press('Lanjut');
    await citizen.reads('Langkah 3 dari 3');
    await citizen.shot(`${kind}-15-citizen-report-3`);
    await citizen.press('Kirim');
    await citizen.reads('Laporan diterima');
    await citizen.shot(`${kind}-16-citizen-receipt`);
    const [number, code] = await citizen.page.locator('dl.receipt dd').allTextContents();
    expect(number).toMatch(/^TARU-1271-2026-L\d{6}$/);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);

    const later = await Actor.enter(stage, { name: `${kind}-citizen-later`, screen: 'phone' });
    later.tolerate(/api\/reports/);
    await later.page.goto('/#lacak');
    await later.field('Nomor laporan').fill(number!);
    await later.field('Kode rahasia').fill('0000-0000-0000-0000');
    await later.press('Lihat perkembangan');
    await later.page.getByRole('alert').first().waitFor();
    await later.shot(`${kind}-17-citizen-wrong-code`);
    await later.field('Kode rahasia').fill(code!.toLowerCase());
    await later.press('Lihat perkembangan');
    await later.reads('Menunggu', later.sheet());
    await later.reads(complaint, later.sheet());
    await later.shot(`${kind}-18-citizen-tracks`);

    await planner.press('Aduan');
    await planner.reads(complaint);
    await planner.shot(`${kind}-19-planner-complaints`);

    expect(await eventsSince(store, city.code, began)).toEqual([
      'finding-received',
      'photo-received',
      'case-opened',
      'finding-case-opened',
      'report-received',
      'photo-received',
    ]);
    for (const { page, name } of [planner, officer, citizen, later])
      expect(await page.title(), name).not.toBe('jahat');
  });
});
