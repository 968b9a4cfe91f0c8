import { beforeAll, expect, it } from 'vitest';
import type { SampleCity, SampleLot } from '../../geodata/sample/index.ts';
import { Actor } from './support/actor.ts';
import { oneStore, password, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

/** Buildings that were planted as breaches of a rule. */
const plantedOf = (city: SampleCity, rule: keyof SampleLot['truth']['expect']): number =>
  [...city.lots()].filter(({ truth }) => truth.expect[rule] === 'violates').length;

it('lets a planner sweep the city, and leads from a count to its buildings', async () => {
  const stage = await stageOn(oneStore);
  const planner = await Actor.enter(stage, { name: 'sweeping-planner', screen: 'desk' });
  const { page } = planner;
  const panel = page.locator('.panel');
  await planner.logIn('/perencana?section=sweep', 'dewi', password);
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
  await planner.press(panel.getByRole('button', { name: 'Tutup' }));
  await planner.press('Hapus saringan');
  await planner.reads('Hasil terburuk setiap bangunan', panel);
});
