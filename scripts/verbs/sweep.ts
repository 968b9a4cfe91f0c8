import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { cliWords } from '../../geodata/words/cli.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { sweepOverlaps, sweepVerdicts } from '../../server/workflows/sweep-city.ts';
import { language } from '../run-verb.ts';
import { readArguments, requiredCity } from './arguments.ts';
import type { Verb, VerbContext } from './verb.ts';

/** Judges every building of the city; `--overlaps` writes building × zone areas, `--out` the worst verdict of each. */
export const sweep: Verb = {
  name: 'sweep',
  usage: '--city C [--overlaps FILE.csv] [--out FILE.csv]',
  run: async (context, args) => {
    const { options } = readArguments(args, {
      city: { type: 'string' },
      overlaps: { type: 'string' },
      out: { type: 'string' },
    });
    const city = await requiredCity(context, options.city);
    if (options.overlaps) await writeOverlaps(context, city.code, resolve(context.cwd, options.overlaps));
    if (options.out || !options.overlaps)
      await writeVerdicts(context, city.code, options.out ? resolve(context.cwd, options.out) : null);
    return 0;
  },
};

async function writeOverlaps({ store, voice }: VerbContext, city: string, file: string): Promise<void> {
  const w = cliWords[language()];
  const csv = openCsv(file, [
    'building_id',
    'source_index',
    'zone_id',
    'zone_source_index',
    'zone_code',
    'area_m2',
    'share',
  ]);
  const seen = new Set<string>();
  let rows = 0;
  for await (const { overlaps, share } of sweepOverlaps(store, city, new Date())) {
    for (const it of overlaps) {
      csv.write([
        it.buildingId,
        it.sourceIndex,
        it.zoneId,
        it.zoneSourceIndex,
        it.zoneCode,
        it.areaM2.toFixed(4),
        it.share.toFixed(6),
      ]);
      seen.add(it.buildingId);
      rows++;
    }
    voice.progress(w.sweeping, share);
  }
  await csv.close();
  voice.print(w.sweptOverlaps(formatNumber(language(), rows), formatNumber(language(), seen.size), file));
}

async function writeVerdicts(
  { store, voice }: VerbContext,
  city: string,
  file: string | null,
): Promise<void> {
  const w = cliWords[language()];
  const csv = file ? openCsv(file, ['building_id', 'source_index', 'outcome', 'rules']) : null;
  const count = { violates: 0, unclear: 0, complies: 0, 'not-applicable': 0 };
  let total = 0;
  for await (const { buildings, share } of sweepVerdicts(store, city, new Date())) {
    for (const { id, sourceIndex, outcome, answer } of buildings) {
      const reasons = answer.verdicts
        .filter((verdict) => verdict.outcome === outcome)
        .map((verdict) => verdict.rule);
      csv?.write([id, sourceIndex, outcome, reasons.join(' ')]);
      count[outcome]++;
      total++;
    }
    voice.progress(w.sweeping, share);
  }
  await csv?.close();
  const number = (value: number): string => formatNumber(language(), value);
  voice.print(
    w.sweptOutcomes(number(total), number(count.violates), number(count.unclear), number(count.complies)),
  );
  if (file) voice.print(w.writtenTo(file));
}

/** A file that is there whole or not at all: written beside its name, and given it at the end. */
function openCsv(
  file: string,
  columns: string[],
): { write(row: (string | number)[]): void; close(): Promise<void> } {
  const rows = stringify({ header: true, columns });
  const unfinished = `${file}.part`;
  const out = rows.pipe(createWriteStream(unfinished));
  return {
    write: (row) => {
      rows.write(row);
    },
    close: async () => {
      rows.end();
      await finished(out);
      await rename(unfinished, file);
    },
  };
}
