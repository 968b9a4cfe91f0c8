import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import type { Area, Finding, FindingSheet, Position } from '../../geodata/model/index.ts';
import { Actor } from './support/actor.ts';
import { startPatrol } from './support/officer.ts';
import { earlierFinding, voiceOf } from './support/round.ts';
import { besideOf, oneStore, password, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

/** The same outline some degrees farther east. */
function eastward({ geometry }: Finding, degrees: number): Area {
  const area = geometry as Area;
  const move = (ring: Position[]): Position[] => ring.map(([lon, lat]) => [lon + degrees, lat]);
  return area.type === 'Polygon'
    ? { ...area, coordinates: area.coordinates.map(move) }
    : { ...area, coordinates: area.coordinates.map((rings) => rings.map(move)) };
}

it('answers a question of the office and settles two statements that contradict each other', async () => {
  const stage = await stageOn(oneStore);
  const asked = await earlierFinding(stage, 1, 'Dua lantai, bata merah.');
  const torn = await earlierFinding(stage, 2, 'Rumah kayu.');
  const dewi = await voiceOf(stage, 'dewi');
  const rina = await voiceOf(stage, 'rina');
  await dewi.post(`/api/findings/${asked.id}/question`, { text: 'Apakah ada papan izin?' });
  const says = async (by: typeof dewi, storeys: number, degrees: number) => {
    const id = uuidv7();
    const fields = { storeys, geometry: eastward(torn, degrees) };
    const at = new Date().toISOString();
    await by.put(`/api/corrections/${id}`, {
      id,
      of: torn.id,
      at,
      fields,
      seen: [],
      reason: 'Dilihat lagi.',
    });
  };
  await says(dewi, 3, 3e-5);
  await says(rina, 2, -4e-5);
  const sheetOf = async (id: string) => (await dewi.get<FindingSheet>(`/api/findings/${id}`)).json;

  const at = besideOf(riversideHouse(stage.city, 1).building.geometry);
  const officer = await Actor.enter(stage, { name: 'own', screen: 'tablet', at });
  const { page } = officer;
  await startPatrol(officer);
  await officer.press(/Status pengiriman temuan/);
  await officer.reads('Perlu Anda');
  await officer.reads('Berbeda: Jumlah lantai');
  await officer.shot('own-1-list');
  await officer.press(/Apakah ada papan izin\?/);
  await officer.reads('Kantor bertanya');
  await officer.shot('own-2-question');
  await officer.press('Jawab di sini');
  await officer.press('Kirim jawaban');
  await officer.reads('Tulis jawabannya, paling sedikit 3 huruf.');
  await officer.field('Jawaban Anda').fill('Tidak ada papan izin.');
  await officer.shot('own-3-answer');
  await officer.press('Kirim jawaban');
  await expect.poll(async () => (await sheetOf(asked.id)).question, { timeout: 30_000 }).toBeNull();
  const answered = await sheetOf(asked.id);
  expect(answered.finding.note).toBe('Dua lantai, bata merah.\nTidak ada papan izin.');
  expect(answered.recorded.note).toBe('Dua lantai, bata merah.');
  expect(Object.keys(answered.corrections[0]!.fields)).toEqual(['note']);

  await officer.press(/Status pengiriman temuan/);
  await officer.press(/Berbeda: Jumlah lantai/);
  const storeys = page.getByRole('region', { name: 'Dua keterangan berbeda: Jumlah lantai' });
  const place = page.getByRole('region', { name: 'Dua keterangan berbeda: Tempat dan tapak' });
  await officer.reads('Kedua tapak tampak di peta: A bergaris penuh, B putus-putus.', place);
  await officer.mapStands();
  await officer.shot('own-4-torn');
  await officer.press(storeys.getByRole('button', { name: 'Tulis yang baru' }));
  expect(await officer.button('Pakai yang baru').isDisabled()).toBe(true);
  await officer.press('Tambah lantai');
  await officer.press('Pakai yang baru');
  await storeys.waitFor({ state: 'detached' });
  await officer.press(place.getByRole('button', { name: 'Pakai versi B' }));
  await place.waitFor({ state: 'detached' });
  await officer.shot('own-5-settled');
  await expect.poll(async () => (await sheetOf(torn.id)).conflicts, { timeout: 30_000 }).toEqual([]);
  const settled = await sheetOf(torn.id);
  expect(settled.corrections).toHaveLength(4);
  expect(settled.finding.storeys).toBe(1);
  expect(settled.corrections.map(({ fields }) => fields.geometry)).toContainEqual(settled.finding.geometry);
});

it('tells what stays behind sealed at a log-out, and how it will be sent', async () => {
  const stage = await stageOn(oneStore);
  const at = besideOf(riversideHouse(stage.city, 3).building.geometry);
  const officer = await Actor.enter(stage, { name: 'leaver', screen: 'phone', at });
  officer.tolerate(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const { page, context } = officer;
  await startPatrol(officer);
  await context.route('**/api/findings/**', (route) => route.abort());
  await officer.press('Temuan');
  await officer.press('Lanjut tanpa foto');
  await officer.press('Pakai titik +');
  await officer.press(page.locator('.radio-card', { hasText: 'Bangunan baru' }));
  await officer.press('Simpan dan kirim');
  await officer.reads('Tersimpan di perangkat ini. Terkirim sendiri begitu ada jaringan.');
  await officer.press('Menu');
  const saved = page.waitForEvent('download');
  await officer.press('Simpan semua yang belum terkirim ke berkas');
  expect((await saved).suggestedFilename()).toMatch(/^taru-\d{4}-\d\d-\d\d\.zip$/);
  await officer.press('Keluar');
  await officer.reads(/^1 catatan Anda belum terkirim\. Tetap tersegel di perangkat ini/);
  await officer.shot('own-6-leaving');
  await officer.press('Ya, keluar');
  await officer.field('Nama pengguna').waitFor();
  await context.unroute('**/api/findings/**');
  await officer.giveName('rina', password);
  await officer.reads('Semua terkirim');
});
