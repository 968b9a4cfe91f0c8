import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Actor } from './actor.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Faint on purpose and hidden from readers; the banner says the same in full contrast. */
const watermark = '.map-watermark';
const contrast: RunOptions = { runOnly: ['color-contrast'], resultTypes: ['violations'] };
const everything: RunOptions = { resultTypes: ['violations'] };

/** What axe says by some of its rules. */
export async function askAxe({ page }: Actor, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    ({ context, given }) =>
      (window as unknown as { axe: { run(c: unknown, o: unknown): Promise<AxeResults> } }).axe.run(
        context,
        given,
      ),
    { context: { exclude: [watermark] }, given: options },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
}

/** Serious and critical flaws of the screen as it stands; its contrast also in the dark and in full sun. */
export async function seriousFlaws(actor: Actor, themes: readonly string[]): Promise<string[]> {
  const { page } = actor;
  const found = await askAxe(actor, everything);
  const now = await page.locator('html').getAttribute('data-theme');
  const dress = (theme: string | null) =>
    page.evaluate((it) => document.documentElement.setAttribute('data-theme', it ?? 'light'), theme);
  for (const theme of themes) {
    await dress(theme);
    // one frame, so that colours are those of the theme
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    found.push(...(await askAxe(actor, contrast)).map((flaw) => `${theme}: ${flaw}`));
  }
  await dress(now);
  return found;
}
