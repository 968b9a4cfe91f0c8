import { CityCode } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { insertCity, selectCities } from '../../server/queries/city.ts';
import { language } from '../run-verb.ts';
import { readArguments, required } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

/** Until a boundary is known, anything in Indonesia may be of the city. */
const indonesia: [number, number, number, number] = [94.9, -11.2, 141.1, 6.3];

export const cityAdd: Verb = {
  name: 'city add',
  usage: 'CODE NAME [--boundary FILE] [--crs EPSG:n]',
  run: async (context, args) => {
    const w = cliWords[language()];
    const { words, options } = readArguments(args, { boundary: { type: 'string' }, crs: { type: 'string' } });
    const code = required(words[0], 'CODE');
    const name = required(words[1], 'NAME');
    if (!CityCode.safeParse(code).success) throw new VerbError(w.cityCodeWrong(code));
    const added = await insertCity(context.store, {
      code,
      name,
      box: indonesia,
      crs: options.crs ?? null,
      sample: false,
    });
    context.voice.print(added ? w.cityAdded(code, name) : w.cityExists(code));
    return added ? 0 : 1;
  },
};

export const cityList: Verb = {
  name: 'city list',
  usage: '',
  run: async (context) => {
    const w = cliWords[language()];
    const cities = await selectCities(context.store);
    for (const city of cities) context.voice.print(w.cityLine(city.code, city.name, city.sample));
    if (cities.length === 0) context.voice.print(w.noCity);
    return 0;
  },
};
