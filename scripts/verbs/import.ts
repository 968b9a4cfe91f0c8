import { formatMoment } from '../../geodata/words/format.ts';
import { importWords } from '../../geodata/words/import.ts';
import { selectCities } from '../../server/queries/city.ts';
import { hasImport, selectImports } from '../../server/queries/import-log.ts';
import type { Store } from '../../server/store/store.ts';
import { undoImport } from '../../server/workflows/import-undo.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity } from './arguments.ts';
import type { Verb } from './verb.ts';

export const importList: Verb = {
  name: 'import list',
  usage: '--city C',
  run: async (context, args) => {
    const { options } = readArguments(args, { city: { type: 'string' } });
    const city = await requiredCity(context, options.city);
    for (const { fileName, importedAt, ...row } of await selectImports(context.store, city.code)) {
      const at = formatMoment(language(), importedAt, city.timeZone);
      context.voice.print(importWords[language()].importLine({ ...row, at, file: fileName }));
    }
    return 0;
  },
};

/** Takes an import back while nothing depends on it. */
export const importUndo: Verb = {
  name: 'import undo',
  usage: 'ID',
  run: async ({ store, voice }, args) => {
    const w = importWords[language()];
    const id = required(readArguments(args, {}).words[0], 'ID');
    const city = await cityOfImport(store, id);
    const it = city ? await undoImport(store, city, id, null) : 'unknown';
    if (typeof it === 'string') {
      voice.complain(w.undoRefused[it]({ id }));
      return 1;
    }
    voice.print(w.undone({ id, file: it.fileName }));
    return 0;
  },
};

async function cityOfImport(store: Store, id: string): Promise<string | null> {
  for (const { code } of await selectCities(store)) if (await hasImport(store, code, id)) return code;
  return null;
}
