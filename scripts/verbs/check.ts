import { readFile } from 'node:fs/promises';
import { officerLimits } from '../../geodata/geometry/index.ts';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { faultText } from '../../geodata/words/fault.ts';
import { refusalWords } from '../../geodata/words/refusal.ts';
import { Refusal } from '../../server/refusal.ts';
import { admitCheck } from '../../server/workflows/admit-geometry.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { answerLines } from '../answer-lines.ts';
import { language } from '../language.ts';
import { readArguments, requiredCity, requiredFile } from './arguments.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

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
    if (options.city !== undefined) await requiredCity(context, options.city);
    const features = featuresOf(await readJson(requiredFile(context, words[0])));
    let answered = 0;
    for (const [i, feature] of features.entries()) {
      const answer = await answerTo(context, withCity(feature, options.city));
      if ('outcome' in answer) answered++;
      const lines = inWords ? inSentences(answer, i + 1) : [JSON.stringify(answer)];
      for (const line of lines) context.voice.print(line);
    }
    return answered > 0 ? 0 : 1;
  },
};

/** Why one feature has no answer; the others have theirs. */
interface Unanswered {
  errors: { pointer: string; code: string; detail: string }[];
}

async function answerTo({ store }: VerbContext, feature: unknown): Promise<CheckAnswer | Unanswered> {
  try {
    const request = admitCheck(feature, officerLimits);
    return (await checkPlace(store, request, { now: new Date(), reported: null })).answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, faults } = error;
    const errors = faults.map((fault) => ({
      pointer: fault.pointer,
      code: fault.code,
      detail: faultText(language(), fault),
    }));
    const whole = { pointer: '', code, detail: refusalWords[language()][code] };
    return { errors: errors.length > 0 ? errors : [whole] };
  }
}

function inSentences(answer: CheckAnswer | Unanswered, number: number): string[] {
  if ('outcome' in answer) return answerLines(language(), answer, number);
  const w = cliWords[language()];
  return answer.errors.map(({ pointer, detail }) => w.notChecked({ number, pointer, why: detail }));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new VerbError(cliWords[language()].fileMissing(file));
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new VerbError(cliWords[language()].notJson(file));
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
