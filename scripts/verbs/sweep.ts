import { basename, extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { City } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { overlapColumns, overlapLine } from '../../server/formats/overlaps-file.ts';
import { markOf } from '../../server/formats/sample-mark.ts';
import { sweptColumns, sweptGeoJson, sweptLines } from '../../server/formats/swept-file.ts';
import { writeRows, writeText } from '../../server/formats/whole-file.ts';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import { cityDay } from '../../server/workflows/city-day.ts';
import { everySwept } from '../../server/workflows/sweep/list-swept.ts';
import { type HeldSweep, holdSweep, type SweepOrder } from '../../server/workflows/sweep/run-sweep.ts';
import { sweepSummary, totalOf } from '../../server/workflows/sweep/sweep-summary.ts';
import { sweepOverlaps } from '../../server/workflows/sweep-overlaps.ts';
import { language } from '../language.ts';
import { readArguments, requiredCity, requiredPlace } from './arguments.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

/** Judges what has changed in the city since the last sweep of the day, else every building; `--overlaps` writes building × zone areas, `--out` what came out of each building. */
export const sweep: Verb = {
  name: 'sweep',
  usage: '--city C [--overlaps FILE.csv] [--out FILE.csv|FILE.geojson] [--resume] [--everything]',
  run: async (context, args) => {
    const { options } = readArguments(args, {
      city: { type: 'string' },
      overlaps: { type: 'string' },
      out: { type: 'string' },
      resume: { type: 'boolean' },
      everything: { type: 'boolean' },
    });
    const city = await requiredCity(context, options.city);
    // before the work of minutes, not after it
    const overlaps = options.overlaps && requiredPlace(context, options.overlaps);
    const out = options.out && requiredPlace(context, options.out);
    refuseOthers(options.overlaps, ['csv']);
    refuseOthers(out, ['csv', 'geojson', 'json']);
    if (overlaps) await writeOverlaps(context, city.code, overlaps);
    if (out || !overlaps) {
      const { resume = false, everything = false } = options;
      if (!(await sweepUntilRight(context, city.code, { resume, everything }))) return 1;
    }
    if (out) await writeSwept(context, city, out);
    return 0;
  },
};

/** A name that promises another kind of file than is written. */
function refuseOthers(file: string | undefined, known: readonly string[]): void {
  if (!file || known.includes(extname(file).slice(1).toLowerCase())) return;
  throw new VerbError(cliWords[language()].outUnknown({ name: basename(file), known: known.join(', ') }));
}

async function writeOverlaps({ store, voice }: VerbContext, city: string, file: string): Promise<void> {
  const w = cliWords[language()];
  const seen = new Set<string>();
  let rows = 0;
  async function* lines(): AsyncGenerator<string[]> {
    for await (const { overlaps, share } of sweepOverlaps(store, city, new Date())) {
      for (const it of overlaps) {
        yield overlapLine(it);
        seen.add(it.buildingId);
        rows++;
      }
      voice.progress(w.sweeping, share);
    }
  }
  await writeRows(file, overlapColumns, lines());
  voice.print(w.sweptOverlaps(formatNumber(language(), rows), formatNumber(language(), seen.size), file));
}

type How = Pick<SweepOrder, 'resume' | 'everything'>;

/** Sweeps after the first that are tried while the city changes under them. */
const mostAgain = 2;

/** Sweeps, and again when the city has changed meanwhile; false when it did not stand still, and what is known may be wrong. */
async function sweepUntilRight(context: VerbContext, city: string, how: How): Promise<boolean> {
  const { store, voice } = context;
  const w = cliWords[language()];
  for (let again = 0; ; again++) {
    await sweepRules(context, city, again === 0 ? how : { resume: false, everything: false });
    if (!(await selectSweep(store, city))?.outdated) return true;
    if (again === mostAgain) break;
    voice.print(w.sweptOutdated);
  }
  voice.complain(w.sweptStillOutdated);
  return false;
}

/** Sweeps the city; what came out goes into the file, by its ending as a table or as a map. */
async function sweepRules(context: VerbContext, city: string, how: How): Promise<void> {
  const { store, voice } = context;
  const w = cliWords[language()];
  const held = await hold(context, city, how);
  await held?.work((share) => voice.progress(w.sweeping, share));
  const total = totalOf(await sweepSummary(store, city));
  const number = (value: number): string => formatNumber(language(), value);
  voice.print(
    w.sweptOutcomes(
      number(total.violates + total.unclear + total.complies + total['not-applicable']),
      number(total.violates),
      number(total.unclear),
      number(total.complies),
    ),
  );
}

/** A sweep to work on; null when another process has meanwhile brought one to its end. */
async function hold({ store, voice }: VerbContext, city: string, how: How): Promise<HeldSweep | null> {
  const w = cliWords[language()];
  const today = await cityDay(store, city, new Date());
  for (let told = false; ; told = true) {
    const held = await holdSweep(store, { city, today, startedBy: null, ...how });
    if (held) return held;
    const run = await selectSweep(store, city);
    if (run?.finishedAt) return null;
    if (!told) voice.print(w.sweptElsewhere);
    if (run) voice.progress(w.sweeping, run.swept / Math.max(1, run.buildings));
    await setTimeout(1_000);
  }
}

async function writeSwept({ store, voice }: VerbContext, city: City, file: string): Promise<void> {
  const mark = markOf(city);
  const pages = everySwept(store, city.code);
  if (/\.geojson$|\.json$/i.test(file)) await writeText(file, sweptGeoJson(pages, mark));
  else await writeRows(file, [...sweptColumns, ...mark.columns], sweptLines(pages, mark));
  voice.print(cliWords[language()].writtenTo(file));
}
