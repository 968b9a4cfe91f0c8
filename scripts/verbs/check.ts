import { readFile } from 'node:fs/promises';
import { CheckRequest } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { answerLines } from '../answer-lines.ts';
import { language } from '../language.ts';
import { readArguments, requiredFile } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

/** GeoJSON in, one line of JSON out for each feature: the same answer as `POST /api/checks`. To a terminal, unless it asks for `--json`, in sentences. */
export const check: Verb = {
  name: 'check',
  usage: 'FILE [--city C] [--json]',
  run: async (context, args) => {
    const { words, options } = readArguments(args, {
      city: { type: 'string' },
      json: { type: 'boolean' },
      sentences: { type: 'boolean' },
    });
    const inWords = options.sentences === true && !options.json;
    const features = featuresOf(await readJson(requiredFile(context, words[0])));
    let answered = 0;
    for (const [i, feature] of features.entries()) {
      const request = CheckRequest.safeParse(withCity(feature, options.city));
      if (request.success) {
        const { answer } = await checkPlace(context.store, request.data, { now: new Date(), reported: null });
        const lines = inWords ? answerLines(language(), answer, i + 1) : [JSON.stringify(answer)];
        for (const line of lines) context.voice.print(line);
        answered++;
      } else context.voice.print(JSON.stringify({ errors: request.error.issues }));
    }
    return answered > 0 ? 0 : 1;
  },
};

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new VerbError(cliWords[language()].fileMissing(file));
  }
}

function featuresOf(json: unknown): unknown[] {
  const collection = json as { type?: unknown; features?: unknown };
  return collection?.type === 'FeatureCollection' && Array.isArray(collection.features)
    ? collection.features
    : [json];
}

function withCity(feature: unknown, city: string | undefined): unknown {
  if (typeof feature !== 'object' || feature === null) return feature;
  const { type, geometry, properties } = feature as {
    type?: unknown;
    geometry?: unknown;
    properties?: object | null;
  };
  return { type, geometry, properties: { ...properties, ...(city ? { city } : {}) } };
}
