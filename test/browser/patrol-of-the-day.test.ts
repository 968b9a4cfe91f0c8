import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import type { Position, Visit } from '../../geodata/model/index.ts';
import { Actor } from './support/actor.ts';
import { startPatrol } from './support/officer.ts';
import { photoFromATelephone } from './support/photo.ts';
import { patrolOfToday } from './support/round.ts';
import { oneStore, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

/** A walk of another logger: three points in this hour, one of yesterday, one without a time. */
const gpxOf = ([lon, lat]: Position): string => {
  const point = (i: number, at: Date | null) =>
    `<trkpt lat="${lat + i * 0.0002}" lon="${lon}">${at ? `<time>${at.toISOString()}</time>` : ''}</trkpt>`;
  const soon = (seconds: number) => new Date(Date.now() + seconds * 1000);
  const points = [
    point(0, soon(-1)),
    point(1, soon(0)),
    point(2, soon(1)),
    point(3, soon(-86_400)),
    point(4, null),
  ].join('');
  return `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1"><trk><trkseg>${points}</trkseg></trk></gpx>`;
};

it('leads through the day: duty, track, stops, a visit again, pocket, and the end', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  const { patrol, finding } = await patrolOfToday(stage);
  const [lon, lat] = patrol.stops[0]!.position;
  const officer = await Actor.enter(stage, { name: 'walker', screen: 'tablet', at: [lon - 0.001, lat] });
  const { page, context } = officer;
  await startPatrol(officer);
  await officer.reads('1. Pondasi di Sungai Deli');

  await officer.press('Mulai tugas');
  await officer.reads('Jejak perjalanan hanya dicatat antara Mulai dan Akhiri tugas.');
  await officer.shot('day-1-before');
  await officer.press(officer.sheet().getByRole('button', { name: 'Mulai tugas' }));
  await officer.button('Akhiri tugas').waitFor();
  for (let step = 1; step <= 4; step++) {
    await context.setGeolocation({ longitude: lon - 0.001 + step * 0.0002, latitude: lat, accuracy: 5 });
    await page.waitForTimeout(3200);
  }
  await page.locator('.gpx input[type=file]').setInputFiles({
    name: 'jam.gpx',
    mimeType: 'application/gpx+xml',
    buffer: Buffer.from(gpxOf([lon, lat])),
  });
  await officer.reads(/titik dalam waktu tugas$/);
  await officer.reads('1 titik di luar waktu tugas tidak dipakai');
  await officer.reads('1 titik tanpa waktu tidak dipakai');
  await officer.shot('day-2-gpx');
  await officer.press('Masukkan ke jejak');

  await officer.press(/1\. Pondasi di Sungai Deli/);
  await officer.reads('Perhentian berikutnya');
  await officer.reads('Bawa formulir berita acara.');
  await officer.shot('day-3-round');
  expect(await page.getByRole('link', { name: 'Arahkan' }).getAttribute('href')).toContain(
    `geo:${lat},${lon}`,
  );
  await officer.press('Kunjungi');
  await officer.reads('Pondasi baru di tepi sungai, belum ada papan izin.');
  await page.getByRole('img', { name: 'Foto waktu itu 1 dari 1' }).waitFor();
  expect(await page.locator('.radio-card input:checked').count()).toBe(0);
  await officer.press('Simpan kunjungan');
  await officer.reads('Tandai keadaannya, atau pilih bahwa Anda tidak dapat melihatnya.');
  await officer.shot('day-4-visit');
  await officer.press(page.locator('.radio-card', { hasText: 'Bertambah parah' }));
  await officer.field('Catatan kunjungan').fill('Sudah sampai atap.');
  await page
    .locator('.sheet input[type=file]')
    .last()
    .setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: await photoFromATelephone(160) });
  await page.getByRole('img', { name: 'Foto 1', exact: true }).waitFor();
  await officer.press('Simpan kunjungan');

  await officer.reads('Pasar sore Jalan Kenanga');
  await officer.press('Lewati');
  await officer.press('Lewati perhentian ini');
  await officer.reads('Pilih alasannya dahulu.');
  await officer.press(page.locator('.radio-card', { hasText: 'Tertutup atau tidak ada orang' }));
  await officer.press('Lewati perhentian ini');
  await officer.reads('Kebun di belakang rel');
  await officer.reads(/garis lurus; jalan tidak diketahui/);
  await officer.press('Sudah dilihat');
  await officer.reads('Semua perhentian selesai');
  await officer.shot('day-5-all-done');
  await officer.press(officer.sheet().getByRole('button', { name: 'Tutup', exact: true }));

  await officer.press('Mode saku');
  await officer.reads('Geser untuk keluar');
  await officer.shot('day-6-pocket');
  await page.mouse.click(640, 300);
  const knob = (await page.locator('.slide-knob').boundingBox())!;
  const [x, y] = [knob.x + knob.width / 2, knob.y + knob.height / 2];
  const slide = async (far: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + far, y, { steps: 6 });
    await page.mouse.up();
  };
  await slide(120);
  expect(await page.locator('.pocket').isVisible()).toBe(true);
  await slide(600);
  await page.locator('.pocket').waitFor({ state: 'detached' });

  await context.setGeolocation({ longitude: lon + 0.012, latitude: lat, accuracy: 5 });
  await officer.reads(/^Anda di luar wilayah Tepi Sungai Deli, \d+\sm dari batasnya\.$/);
  await officer.shot('day-7-outside');
  await officer.press('Mengerti');
  await page.locator('.outside').waitFor({ state: 'detached' });

  await officer.press(/^Bertugas/);
  await officer.press('Akhiri tugas');
  await officer.press(page.getByRole('alertdialog').getByRole('button', { name: 'Akhiri tugas' }));
  await officer.reads(/^Tugas terakhir selesai/);
  await officer.shot('day-8-ended');

  const visits = async () =>
    (
      await store.rows<{ body: Visit }>(
        sql`select body from visit where city = ${city.code} and body ->> 'patrol' = ${patrol.id} order by body ->> 'at'`,
      )
    ).map(({ body }) => body);
  await expect.poll(async () => (await visits()).length, { timeout: 30_000 }).toBe(3);
  const [again, skipped, seen] = await visits();
  expect(again).toMatchObject({
    stop: patrol.stops[0]!.id,
    marks: [{ finding: finding.id, state: 'worse' }],
    note: 'Sudah sampai atap.',
    hindered: null,
  });
  expect(skipped).toMatchObject({ stop: patrol.stops[1]!.id, hindered: 'closed', marks: [] });
  expect(seen).toMatchObject({ stop: patrol.stops[2]!.id, hindered: null, marks: [] });
  const kept = async (source: string): Promise<number> => {
    const [row] = await store.rows<{ fixes: number }>(
      sql`select coalesce(sum(kept), 0)::int as fixes from track_chunk where city = ${city.code} and source = ${source}`,
    );
    return row!.fixes;
  };
  await expect.poll(() => kept('device'), { timeout: 30_000 }).toBeGreaterThan(3);
  expect(await kept('gpx')).toBe(3);
});
