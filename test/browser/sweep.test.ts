import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../geodata/model/index.ts';
import type { SampleCity, SampleLot } from '../../geodata/sample/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { Actor } from './support/actor.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

/** Buildings that were planted as breaches of a rule. */
const plantedOf = (city: SampleCity, rule: keyof SampleLot['truth']['expect']): number =>
  [...city.lots()].filter(({ truth }) => truth.expect[rule] === 'violates').length;

it('prints what was found of a finding: law, figures, proof, on paper without a button', async () => {
  const stage = await stageOn(oneStore);
  const officer = stage.service.visitor();
  await officer.logIn('rina', password);
  const lot = [...stage.city.lots()].find(({ truth }) => truth.expect['river-setback'] === 'violates')!;
  const finding: Finding = {
    id: uuidv7(),
    observedAt: new Date().toISOString(),
    geometry: lot.building.geometry,
    fix: null,
    placedBy: 'map',
    kind: 'building-new',
    activity: null,
    buildingFunction: null,
    storeys: null,
    heightM: null,
    builtOn: '2024-05-01',
    permitNumber: null,
    note: '',
    photos: [],
    corrects: null,
    report: null,
  };
  const sent = await officer.put(`/api/findings/${finding.id}`, finding);
  expect(sent.status, sent.bytes.toString()).toBe(200);

  const planner = await Actor.enter(stage, { name: 'printing-planner', screen: 'desk' });
  await planner.logIn(`/perencana?open=${finding.id}`, 'dewi', password);
  const [page] = await Promise.all([
    planner.context.waitForEvent('page'),
    planner.page.getByRole('link', { name: 'Buka untuk dicetak' }).click(),
  ]);
  for (const words of [finding.id, 'Melanggar: Sempadan sungai', 'PP 38/2011', '27 Juli 2011', 'taru replay'])
    await planner.reads(words, page);
  const file = await planner.page.request.get(`/api/findings/${finding.id}/certificate`);
  await planner.reads(sha256(await file.body()), page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
});

it('lets a planner sweep the city, and leads from a count to its buildings', async () => {
  const stage = await stageOn(oneStore);
  const planner = await Actor.enter(stage, { name: 'sweeping-planner', screen: 'desk' });
  const { page } = planner;
  const panel = page.locator('.panel');
  await planner.logIn('/perencana?section=sweep', 'dewi', password);
  await planner.button('Sisir seluruh kota').waitFor();
  // on a telephone nothing follows the sheet yet: no strip of the page shows below it
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await panel.evaluate((it) => it.getBoundingClientRect().bottom)).toBe(844);
  await planner.shot('sweep-0-telephone');
  await page.setViewportSize({ width: 1440, height: 900 });
  await planner.press('Sisir seluruh kota');
  await panel.getByText(/^Selesai .+ WIB\.$/).waitFor({ timeout: 120_000 });
  await page.locator('.split tbody tr').first().waitFor();
  await planner.mapStands();
  await planner.shot('sweep-1-done');

  const planted = plantedOf(stage.city, 'river-setback');
  await planner.press(`Tampilkan ${planted} bangunan: Melanggar, Sempadan sungai`);
  await planner.reads(`${planted} bangunan`, page.locator('.filter-count'));
  expect(await page.locator('.split tbody tr').count()).toBe(planted);
  await page.locator('.split tbody tr').first().click();
  await planner.reads(/Melanggar sempadan sungai\./, panel);
  await planner.mapStands();
  await planner.shot('sweep-2-building');

  const [printed] = await Promise.all([
    planner.context.waitForEvent('page'),
    planner.press('Buka untuk dicetak'),
  ]);
  await planner.reads('Melanggar: Sempadan sungai', printed);
  await planner.reads('Jawaban ini tidak disimpan oleh layanan.', printed);
  await printed.close();
  await planner.press(panel.getByRole('button', { name: 'Tutup' }));
  await planner.press('Hapus saringan');
  await planner.reads('Hasil terburuk setiap bangunan', panel);
});
