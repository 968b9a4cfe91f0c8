import { layerById } from '../../geodata/layers/index.ts';
import { type City, CityCode, TimeZone, timeZoneOf } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { appendEvent } from '../../server/queries/append-event.ts';
import { insertCity, selectCities } from '../../server/queries/city.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { indonesia } from '../../server/workflows/indonesia.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredFile } from './arguments.ts';
import { optionalCrs, runImport } from './import-verb.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

/** Until a boundary or a plan is known, anything in Indonesia may be of the city. */
export const cityAdd: Verb = {
  name: 'city add',
  usage: 'CODE NAME [--boundary FILE] [--crs EPSG:n] [--time-zone Asia/Jakarta|Asia/Makassar|Asia/Jayapura]',
  run: async (context, args) => {
    const w = cliWords[language()];
    const { words, options } = readArguments(args, {
      boundary: { type: 'string' },
      crs: { type: 'string' },
      'time-zone': { type: 'string' },
    });
    const code = required(words[0], 'CODE');
    const name = required(words[1], 'NAME');
    if (!CityCode.safeParse(code).success) throw new VerbError(w.cityCodeWrong(code));
    const crs = optionalCrs(options.crs);
    const boundary = options.boundary === undefined ? null : requiredFile(context, options.boundary);
    const timeZone = TimeZone.safeParse(options['time-zone'] ?? timeZoneOf(code));
    if (!timeZone.success)
      throw new VerbError(
        w.timeZoneUnknown({ value: options['time-zone']!, known: TimeZone.options.join(', ') }),
      );
    const place = { box: [...indonesia] as City['box'], crs: options.crs ?? null, timeZone: timeZone.data };
    const city: City = { code, name, ...place, sample: false };
    const added = await context.store.transaction(async (tx) => {
      if (!(await insertCity(tx, city))) return false;
      await appendEvent(tx, {
        city: code,
        kind: 'city-added',
        actor: null,
        thing: { kind: 'city', id: code },
      });
      return true;
    });
    context.voice.print(added ? w.cityAdded(code, name, city.timeZone) : w.cityExists(code));
    if (!added) return 1;
    return boundary ? importBoundary(context, city, boundary, crs) : 0;
  },
};

const importBoundary = (
  context: VerbContext,
  city: City,
  path: string,
  crs: ReturnType<typeof optionalCrs>,
) =>
  runImport(context, (onProgress) =>
    importLayer(
      context.store,
      { city, path, crs, source: null, ce90M: null, dryRun: false, person: null, onProgress },
      layerById('boundaries')!,
    ),
  );

export const cityList: Verb = {
  name: 'city list',
  usage: '',
  run: async (context) => {
    const w = cliWords[language()];
    const cities = await selectCities(context.store);
    for (const city of cities) context.voice.print(w.cityLine(city));
    if (cities.length === 0) context.voice.print(w.noCity);
    return 0;
  },
};
