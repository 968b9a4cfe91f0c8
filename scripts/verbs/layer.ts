import { type Layer, layerById, layers } from '../../geodata/layers/index.ts';
import { importWords } from '../../geodata/words/import.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { selectLayerFacts } from '../../server/queries/layer-facts.ts';
import { cityDay } from '../../server/workflows/city-day.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { stateNone } from '../../server/workflows/state-none.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity, requiredFile } from './arguments.ts';
import { importOptions, importOrder, importUsage, runImport } from './import-verb.ts';
import { type Verb, VerbError } from './verb.ts';

function requiredLayer(word: string | undefined): Layer {
  const id = required(word, 'LAYER');
  const layer = layerById(id);
  if (layer) return layer;
  const known = layers.map((each) => each.id).join(', ');
  throw new VerbError(importWords[language()].layerUnknown({ id, known }));
}

/** A new version of a layer from a file. */
export const layerImport: Verb = {
  name: 'layer import',
  usage: `LAYER FILE --city C ${importUsage}`,
  run: async (context, args) => {
    const { words, options } = readArguments(args, importOptions);
    const layer = requiredLayer(words[0]);
    const path = requiredFile(context, words[1]);
    const order = importOrder(await requiredCity(context, options.city), path, options);
    return runImport(context, (onProgress) => importLayer(context.store, { ...order, onProgress }, layer));
  },
};

/** That the city has nothing of a layer, so that rules need not wait for its data. */
export const layerNone: Verb = {
  name: 'layer none',
  usage: 'LAYER --city C --source TEXT',
  run: async (context, args) => {
    const { words, options } = readArguments(args, { city: { type: 'string' }, source: { type: 'string' } });
    const layer = requiredLayer(words[0]).id;
    const source = required(options.source?.trim() || undefined, '--source TEXT');
    const city = await requiredCity(context, options.city);
    const facts = await selectLayerFacts(
      context.store,
      city.code,
      await cityDay(context.store, city.code, new Date()),
    );
    const there = facts.find((each) => each.id === layer)?.features ?? 0;
    const named = layerWords[language()][layer] ?? layer;
    if (there > 0)
      throw new VerbError(importWords[language()].notNone({ layer: named, city: city.name, count: there }));
    const id = await stateNone(context.store, { city: city.code, layer, source, person: null });
    context.voice.print(importWords[language()].statedNone({ layer: named, city: city.name, id }));
    return 0;
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
