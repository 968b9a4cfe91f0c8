import { cliWords } from '../geodata/words/cli.ts';
import { language } from './language.ts';
import { verbs } from './verbs/index.ts';
import { type ExitCode, type Verb, type VerbContext, VerbError } from './verbs/verb.ts';

/** The verb that the first words name, with what follows it; the longest name wins. */
export function findVerb(argv: string[]): { verb: Verb; args: string[] } | null {
  for (const words of [2, 1]) {
    const verb = verbs.find(({ name }) => name === argv.slice(0, words).join(' '));
    if (verb) return { verb, args: argv.slice(words) };
  }
  return null;
}

/** Runs a verb and turns what it throws into a sentence and an exit code. */
export async function runVerb(context: VerbContext, argv: string[]): Promise<ExitCode> {
  const found = findVerb(argv);
  if (!found) {
    context.voice.complain(help());
    return 2;
  }
  try {
    return await found.verb.run(context, found.args);
  } catch (error) {
    if (error instanceof VerbError) context.voice.complain(error.message);
    else
      context.voice.complain(
        cliWords[language()].failed(found.verb.name, error instanceof Error ? error.message : String(error)),
      );
    return 2;
  }
}

/** Verbs that need no open store, or their own. */
const withoutStore = ['restore DIR', 'bench [NAME]'];

/** Every verb with its arguments. */
export const help = (): string =>
  [
    cliWords[language()].usage,
    ...verbs.map(({ name, usage }) => `  taru ${name}${usage ? ` ${usage}` : ''}`),
    ...withoutStore.map((line) => `  taru ${line}`),
  ].join('\n');
