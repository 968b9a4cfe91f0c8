import { readFile, writeFile } from 'node:fs/promises';
import { type Certificate, check, replay } from '../../geodata/rules/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { certificateOf } from '../../server/workflows/certificate-of.ts';
import { language } from '../run-verb.ts';
import { readArguments, required, requiredCity, requiredFile } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

/** Writes what the rules saw and said of a finding to a file. */
export const certificate: Verb = {
  name: 'certificate',
  usage: 'FINDING --city C --out FILE',
  run: async (context, args) => {
    const { words, options } = readArguments(args, { city: { type: 'string' }, out: { type: 'string' } });
    const id = required(words[0], 'FINDING');
    const out = required(options.out, '--out');
    const city = await requiredCity(context, options.city);
    await writeFile(out, await certificateOf(context.store, city.code, id));
    context.voice.print(cliWords[language()].writtenTo(out));
    return 0;
  },
};

/** Judges what a certificate saw again, and says whether the answer is the same to the byte. */
export const replayVerb: Verb = {
  name: 'replay',
  usage: 'FILE',
  run: async (context, args) => {
    const file = requiredFile(context, readArguments(args, {}).words[0]);
    const words = cliWords[language()];
    const known = await readCertificate(file);
    const { result, now } = replay(known, check);
    context.voice.print(
      {
        same: words.replaySame(known.ruleSet),
        different: words.replayDifferent(known.ruleSet),
        'other-rule-set': words.replayOther(known.ruleSet, now.ruleSet),
      }[result],
    );
    if (result !== 'same') context.voice.print(JSON.stringify(now));
    return result === 'different' ? 1 : 0;
  },
};

async function readCertificate(file: string): Promise<Certificate> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new VerbError(cliWords[language()].fileMissing(file));
  });
  const notOne = new VerbError(cliWords[language()].notCertificate(file));
  try {
    const json = JSON.parse(text) as Partial<Certificate> | null;
    if (json?.kind === 'patrol-taru-certificate' && json.surroundings && json.answer)
      return json as Certificate;
  } catch {
    throw notOne;
  }
  throw notOne;
}
