import { layerById, layers } from '../../geodata/layers/index.ts';
import { importWords } from '../../geodata/words/import.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { language } from '../run-verb.ts';
import { readArguments, required, requiredCity, requiredFile } from './arguments.ts';
import { importOptions, importOrder, importUsage, runImport } from './import-verb.ts';
import { type Verb, VerbError } from './verb.ts';

/** A new version of a layer from a file. */
export const layerImport: Verb = {
  name: 'layer import',
  usage: `LAYER FILE --city C ${importUsage}`,
  run: async (context, args) => {
    const { words, options } = readArguments(args, importOptions);
    const id = required(words[0], 'LAYER');
    const layer = layerById(id);
    if (!layer)
      throw new VerbError(
        importWords[language()].layerUnknown({ id, known: layers.map((each) => each.id).join(', ') }),
      );
    const path = requiredFile(context, words[1]);
    const order = importOrder(await requiredCity(context, options.city), path, options);
    return runImport(context, (onProgress) => importLayer(context.store, { ...order, onProgress }, layer));
  },
};

export const layerList: Verb = {
  name: 'layer list',
  usage: '',
  run: async ({ voice }) => {
    for (const { id } of layers) voice.print(`${id.padEnd(14)}${layerWords[language()][id] ?? ''}`);
    return 0;
  },
};
