import { cliWords } from '../../geodata/words/cli.ts';
import { selectCity } from '../../server/queries/city.ts';
import { cityDay } from '../../server/workflows/city-day.ts';
import { language } from '../run-verb.ts';
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

/** What a large city asks: single checks, the sweep, and how others fare with the same overlays. Seeds the sample where there is none yet. */
export async function benchLargeCity(place: Place, buildings: number, voice: Voice): Promise<Figure[]> {
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
      ...(await benchSweep(place, store, code)),
      ...(await benchSweepAgain(store, code, today)),
      ...(await benchPlainOverlay(store, code, today)),
      ...(await benchGeoPandas(store, city, voice)),
    ];
  });
  return [...(await benchChecks(place, code, 'check in a large city')), ...compared];
}
