import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { oneStore, setStage, stageOn } from './support/stage.ts';
import { outdoorFlaws } from './support/sun.ts';

beforeAll(() => setStage(oneStore));

it('the measures of an officer’s screen find a grey word, large or small, and a button that shrank', async () => {
  const officer = await Actor.enter(await stageOn(oneStore), { name: 'measured', screen: 'tablet' });
  const { page } = officer;
  await page.goto('/petugas');
  await officer.field('Nama pengguna').waitFor();
  expect(await outdoorFlaws(officer)).toEqual([]);
  await page.evaluate(() => {
    const [label, second] = document.querySelectorAll<HTMLElement>('label');
    label!.style.color = '#767676';
    second!.style.color = '#767676';
    second!.style.fontSize = '40px';
    const primary = document.querySelector<HTMLElement>('.button-primary')!;
    primary.style.minHeight = '0';
    primary.style.height = '52px';
  });
  const flaws = await outdoorFlaws(officer);
  expect(flaws.filter((flaw) => flaw.startsWith('color-contrast-enhanced'))).toHaveLength(2);
  const targets = flaws.filter((flaw) => flaw.startsWith('target'));
  expect(targets.length).toBeGreaterThan(0);
  for (const flaw of targets) expect(flaw).toMatch(/button-primary.*52, not 56$/);
});
