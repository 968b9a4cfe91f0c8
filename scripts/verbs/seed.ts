import { cliWords } from '../../geodata/words/cli.ts';
import { selectCity } from '../../server/queries/city.ts';
import { language } from '../language.ts';
import { seedSampleCity } from '../seed-sample-city.ts';
import { readArguments } from './arguments.ts';
import type { Verb } from './verb.ts';

/** Makes the invented city where there is none. On PostgreSQL this is the only way it comes to be. */
export const seed: Verb = {
  name: 'seed',
  usage: '[--size N] [--seed N]',
  run: async ({ store, voice }, args) => {
    const w = cliWords[language()];
    const { options } = readArguments(args, { size: { type: 'string' }, seed: { type: 'string' } });
    if (await selectCity(store, '12.71')) {
      voice.print(w.seedPresent('12.71'));
      return 1;
    }
    await seedSampleCity(store, {
      buildings: Number(options.size ?? 5000),
      ...(options.seed === undefined ? {} : { seed: Number(options.seed) }),
      now: new Date(),
      progress: (share) => voice.progress(w.seeding, share),
      tell: voice.print,
    });
    return 0;
  },
};
