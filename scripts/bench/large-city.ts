import { cliWords } from '../../geodata/words/cli.ts';
import { selectCity } from '../../server/queries/city.ts';
import { cityDay } from '../../server/workflows/city-day.ts';
import { language } from '../language.ts';
import { seedSampleCity } from '../seed-sample-city.ts';
import type { Voice } from '../verbs/verb.ts';
import { benchChecks } from './checks.ts';
import { benchGeoPandas } from './geopandas.ts';
import type { Figure } from './measure.ts';
import { type Place, withStore } from './place.ts';
import { benchPlainOverlay } from './plain-overlay.ts';
import { benchSweep } from './sweep.ts';
import { benchSweepAgain } from './sweep-again.ts';

const code = '12.71';

/** What is measured of a large city: single checks, the sweep, and how others fare with the same overlays. */
export const largeParts = ['checks', 'all', 'again', 'overlay', 'geopandas'] as const;
export type LargePart = (typeof largeParts)[number];

/** Measures some parts. Seeds the sample where there is none yet; `again` wants the city swept today. */
export async function benchLargeCity(
  place: Place,
  buildings: number,
  parts: readonly LargePart[],
  voice: Voice,
): Promise<Figure[]> {
  const part = async (name: LargePart, deed: () => Promise<Figure[]>): Promise<Figure[]> =>
    parts.includes(name) ? deed() : [];
  const compared = await withStore(place, async (store) => {
    if (!(await selectCity(store, code)))
      await seedSampleCity(store, {
        buildings,
        now: new Date(),
        progress: (share) => voice.progress(cliWords[language()].seeding, share),
        tell: voice.complain,
      });
    const city = (await selectCity(store, code))!;
    const today = await cityDay(store, code, new Date());
    return [
      ...(await part('all', () => benchSweep(place, store, code))),
      ...(await part('again', () => benchSweepAgain(store, code, today))),
      ...(await part('overlay', () => benchPlainOverlay(store, code, today))),
      ...(await part('geopandas', () => benchGeoPandas(store, city, voice))),
    ];
  });
  return [...(await part('checks', () => benchChecks(place, code, 'check in a large city'))), ...compared];
}
