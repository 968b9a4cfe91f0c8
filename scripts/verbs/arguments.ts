import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { City } from '../../geodata/model/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { selectCity } from '../../server/queries/city.ts';
import { language } from '../language.ts';
import { type VerbContext, VerbError } from './verb.ts';

type Options = Record<string, { type: 'string' | 'boolean' }>;
export type Values<O extends Options> = {
  [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string;
};

/** Reads a verb's arguments; what it does not know is a sentence, not a stack. */
export function readArguments<O extends Options>(
  args: string[],
  options: O,
): { words: string[]; options: Values<O> } {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { words: positionals, options: values as Values<O> };
  } catch (error) {
    throw new VerbError(faultOf(error as Error & { code?: string }, args));
  }
}

/** What is wrong with the arguments; Node tells it in English alone, with the option in quotes. */
function faultOf({ code, message }: Error & { code?: string }, args: readonly string[]): string {
  const words = cliWords[language()];
  const name = /(--[\w-]+|-\w)/.exec(message)?.[1] ?? args[0] ?? '';
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return words.unknownOption(name);
  return /does not take an argument/.test(message)
    ? words.optionTakesNone(name)
    : words.optionNeedsValue(name);
}

/** The value, or a sentence that says which argument is missing. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new VerbError(cliWords[language()].missing(name));
  return value;
}

/** The city of `--city`; a sentence when there is none. */
export async function requiredCity(context: VerbContext, code: string | undefined): Promise<City> {
  const city = await selectCity(context.store, required(code, '--city'));
  if (!city) throw new VerbError(cliWords[language()].cityUnknown(code!));
  return city;
}

/** A name that a file may be written to: its folder is there. */
export function requiredPlace(context: VerbContext, name: string | undefined): string {
  const path = resolve(context.cwd, required(name, 'FILE'));
  if (!existsSync(dirname(path))) throw new VerbError(cliWords[language()].folderMissing(dirname(path)));
  return path;
}

/** An existing file, as an absolute path. */
export function requiredFile(context: VerbContext, name: string | undefined): string {
  const path = resolve(context.cwd, required(name, 'FILE'));
  if (!existsSync(path)) throw new VerbError(cliWords[language()].fileMissing(path));
  return path;
}
