import { importWords } from '../../geodata/words/import.ts';
import { selectCities } from '../../server/queries/city.ts';
import { selectPlan } from '../../server/queries/import-plan.ts';
import { importRules } from '../../server/workflows/import-rules.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredFile } from './arguments.ts';
import { importOrder, runImport } from './import-verb.ts';
import { type Verb, VerbError } from './verb.ts';

/** A plan's table of intensities, ITBX, setbacks or overlays. */
export const rulesImport: Verb = {
  name: 'rules import',
  usage: 'FILE --plan ID [--source TEXT] [--dry-run]',
  run: async (context, args) => {
    const { words, options } = readArguments(args, {
      plan: { type: 'string' },
      source: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const path = requiredFile(context, words[0]);
    const id = required(options.plan, '--plan');
    for (const city of await selectCities(context.store)) {
      const plan = await selectPlan(context.store, city.code, id);
      if (!plan) continue;
      const order = importOrder(city, path, options);
      return runImport(context, (onProgress) => importRules(context.store, { ...order, onProgress }, plan));
    }
    throw new VerbError(importWords[language()].planUnknown({ id }));
  },
};
