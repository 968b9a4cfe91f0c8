import type { RunOptions } from 'axe-core';
import type { Actor } from './actor.ts';
import { askAxe } from './flaws.ts';

/** Seven to one, large letters too: in the sun nothing is large. */
const inSunlight: RunOptions & { checks: object } = {
  runOnly: ['color-contrast-enhanced'],
  resultTypes: ['violations'],
  checks: {
    'color-contrast-enhanced': {
      options: {
        ignoreUnicode: true,
        ignoreLength: false,
        ignorePseudo: false,
        boldValue: 700,
        boldTextPt: 14,
        largeTextPt: 18,
        contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } },
        pseudoSizeThreshold: 0.25,
        shadowOutlineEmMax: 0.1,
      },
    },
  },
};

/** Pixels that a finger needs, and one with a glove on for the one thing to do. */
const least = { target: 48, primary: 56 };

/** What a finger misses, and what the sun takes from the screen as it stands. */
export async function outdoorFlaws(actor: Actor): Promise<string[]> {
  const { page } = actor;
  const now = await page.locator('html').getAttribute('data-theme');
  const dress = (theme: string) =>
    page.evaluate((it) => document.documentElement.setAttribute('data-theme', it), theme);
  const missed = await page.evaluate(tooSmall, least);
  await dress('terik');
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  const faint = await askAxe(actor, inSunlight);
  missed.push(...(await page.evaluate(tooSmall, least)).filter((flaw) => !missed.includes(flaw)));
  await dress(now ?? 'light');
  return [...missed, ...faint];
}

/** Runs in the page. A radio button or a tick is touched with its label; a link within a sentence is text. */
function tooSmall({ target, primary }: typeof least): string[] {
  const touched = 'button, a[href], summary, select, textarea, input, [role="slider"], [role="tab"]';
  const flaws: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(touched)) {
    const inLabel = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : null;
    const place = inLabel ?? element;
    if (!place.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { width, height } = place.getBoundingClientRect();
    const isHidden = place.closest('.sr-only, .skip-link, [inert]') !== null || width < 2;
    if (isHidden || getComputedStyle(place).display === 'inline') continue;
    const wanted = place.matches('.button-primary') ? primary : target;
    if (Math.min(width, height) >= wanted - 0.5) continue;
    const words = (place.getAttribute('aria-label') ?? place.textContent ?? '').trim().slice(0, 40);
    flaws.push(
      `target: ${place.tagName.toLowerCase()}.${place.className} "${words}" ${width.toFixed(0)} × ${height.toFixed(0)}, not ${wanted}`,
    );
  }
  return flaws;
}
