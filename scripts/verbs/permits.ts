import { importWords } from '../../geodata/words/import.ts';
import { permitShapes } from '../../server/formats/permits/permit-shapes.ts';
import { importPermits } from '../../server/workflows/import-permits.ts';
import { language } from '../language.ts';
import { readArguments, requiredCity, requiredFile } from './arguments.ts';
import { importOptions, importOrder, importUsage, runImport } from './import-verb.ts';
import { type Verb, VerbError } from './verb.ts';

/** An office's export of permits. */
export const permitsImport: Verb = {
  name: 'permits import',
  usage: `FILE --city C [--format simbg|oss|sicantik|kkpr] ${importUsage}`,
  run: async (context, args) => {
    const { words, options } = readArguments(args, { ...importOptions, format: { type: 'string' } });
    const path = requiredFile(context, words[0]);
    const shape =
      options.format === undefined ? null : permitShapes.find(({ id }) => id === options.format)?.id;
    if (shape === undefined) {
      const known = permitShapes.map(({ id }) => id).join(', ');
      throw new VerbError(importWords[language()].formatUnknown({ format: options.format!, known }));
    }
    const order = importOrder(await requiredCity(context, options.city), path, options);
    return runImport(context, (onProgress) => importPermits(context.store, { ...order, onProgress }, shape));
  },
};
