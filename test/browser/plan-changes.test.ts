import { readFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { password, type Stage, setStage, stageOn, stores } from './support/stage.ts';

/** What the list of zones shows at most. */
const listed = 2000;

/** Of the zones that the list shows from afar the one on which most houses stand, and its row among those of its code. */
async function crowdedZone({ store, city }: Stage): Promise<{ code: string; row: number }> {
  const [zone] = await store.rows<{ code: string; row: number }>(sql`
    with large as materialized (
      select id, code, geom, st_area(geom::geography) as area from zone
      where city = ${city.code} and plan_id = (select id from plan where city = ${city.code} and status = 'draft')
      order by st_area(geom::geography) desc, id limit ${listed}
    ), ranked as (
      select id, code, geom, row_number() over (partition by code order by area desc, id) - 1 as row from large
    )
    select r.code, r.row::integer as row
    from ranked r join feature f on f.city = ${city.code} and f.layer = 'buildings' and st_intersects(f.geom, r.geom)
    group by r.id, r.code, r.row order by count(*) desc, r.id limit 1`);
  return zone!;
}

describe.each(stores)('a planner who changes the plan, on %s', (kind) => {
  beforeAll(() => setStage(kind));

  it('drafts a version, moves a border, sees and takes along what flips, and publishes', async () => {
    const stage = await stageOn(kind);
    const { store, city } = stage;
    const began = await lastEvent(store, city.code);
    const planner = await Actor.enter(stage, { name: `${kind}-drafting-planner`, screen: 'desk' });
    const { page } = planner;
    const shot = (name: string) => planner.shot(`${kind}-plan-${name}`);
    await planner.logIn('/perencana?section=plans', 'dewi', password);

    await planner.press('Buat versi baru');
    await planner.field('Nama').fill('RDTR perubahan pasar');
    await shot('1-draft');
    await planner.press('Buat rancangan');
    await planner.reads('Rancangan siap diubah.');
    await planner.reads('Pilih zona di peta atau di daftar');
    const { code, row } = await crowdedZone(stage);
    await page.locator('tbody tr').first().waitFor();
    await page.getByLabel('Kode zona').selectOption(code);
    await page.locator('tbody tr').nth(row).click();
    await planner.mapStands();
    await shot('2-zone');

    await planner.press('Pindahkan batas');
    await planner.reads('Memindahkan batas');
    await page.locator('.map-target').focus();
    await page.keyboard.press('Enter');
    await planner.reads(/, sebelumnya /);
    await page.keyboard.press('Control+z');
    await expect.poll(() => planner.button('Urungkan').isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    await planner.reads(/, sebelumnya /);
    await shot('3-border');
    await planner.press('Simpan');
    await planner.reads(/Batas disimpan\./);
    await planner.reads('Diubah', page.locator('tbody'));

    await page.getByRole('tab', { name: 'Apa yang berubah?' }).click();
    await planner.press('Hitung perubahannya');
    await planner.reads(/\d+ dari \d+ yang diperiksa berganti hasil\./);
    await planner.mapStands();
    await shot('4-flips');
    const rows = await page.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(0);
    await planner.reads(`${rows} dalam daftar`);
    await page.locator('tbody tr').first().click();
    await planner.reads('Menurut aturan', page.locator('.panel'));
    await planner.mapStands();
    await shot('5-one');
    await planner.press(page.locator('.panel').getByRole('button', { name: 'Tutup' }));
    await planner.press('Rekap');
    await page.getByRole('columnheader', { name: 'Bangunan' }).waitFor();
    await shot('6-counts');

    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tabel (CSV)' }).click();
    const lines = (await readFile(await (await coming).path(), 'utf8')).trim().split('\n');
    expect(lines[0]).toBe(
      'kind,id,name,kelurahan,kecamatan,before,after,rule,rule_before,rule_after,plan,day,rule_set,contoh',
    );
    expect(new Set(lines.slice(1).map((line) => line.split(',')[1])).size).toBe(rows);

    await planner.press('Terbitkan');
    await planner.reads(/“RDTR perubahan pasar” menggantikan “RDTR Kota Medan .*”, dan /);
    await shot('7-publish');
    await planner.press('Terbitkan rencana ini');
    await planner.reads('“RDTR perubahan pasar” sudah diterbitkan.');
    await planner.reads('Akan berlaku');
    await shot('8-published');

    await page.getByRole('button', { name: 'RDTR perubahan pasar' }).click();
    await planner.press('Cabut rencana ini');
    const dialog = page.getByRole('dialog');
    await planner.reads(
      /“RDTR perubahan pasar” dianggap tidak pernah berlaku; sejak .+ berlaku lagi/,
      dialog,
    );
    await shot('9-withdraw');
    await planner.press(dialog.getByRole('button', { name: 'Cabut rencana ini' }));
    await planner.reads('“RDTR perubahan pasar” sudah dicabut.');
    await planner.reads('Dicabut');
    expect(await eventsSince(store, city.code, began)).toEqual([
      'plan-drafted',
      'draft-zone-changed',
      'plan-published',
      'plan-withdrawn',
    ]);
  });
});
