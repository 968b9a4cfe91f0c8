import { readFile, writeFile } from 'node:fs/promises';
import { check, replay } from '../../geodata/rules/index.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { authenticityOf, certificateOf } from '../../server/workflows/certificate-of.ts';
import { language } from '../run-verb.ts';
import { readArguments, required, requiredCity, requiredFile, requiredPlace } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

/** Writes what the rules saw and said of a finding to a file. */
export const certificate: Verb = {
  name: 'certificate',
  usage: 'FINDING --city C --out FILE',
  run: async (context, args) => {
    const { words, options } = readArguments(args, { city: { type: 'string' }, out: { type: 'string' } });
    const id = required(words[0], 'FINDING');
    const out = requiredPlace(context, required(options.out, '--out'));
    const city = await requiredCity(context, options.city);
    await writeFile(out, await certificateOf(context.store, city.code, id));
    context.voice.print(cliWords[language()].writtenTo(out));
    return 0;
  },
};

/** Judges what a certificate saw again, and says whether the file is the same to the byte; with `--city` also whether it is the one that this city's record sealed. */
export const replayVerb: Verb = {
  name: 'replay',
  usage: 'FILE [--city C]',
  run: async (context, args) => {
    const { words: named, options } = readArguments(args, { city: { type: 'string' } });
    const file = requiredFile(context, named[0]);
    const words = cliWords[language()];
    const city = options.city === undefined ? null : (await requiredCity(context, options.city)).code;
    const text = await readFile(file, 'utf8').catch(() => {
      throw new VerbError(words.fileMissing(file));
    });
    const replayed = replay(text, check);
    if (!replayed) throw new VerbError(words.notCertificate(file));
    const { result, certificate: known, now } = replayed;
    context.voice.print(
      {
        same: words.replaySame(known.ruleSet),
        different: words.replayDifferent(known.ruleSet),
        'other-rule-set': words.replayOther(known.ruleSet, now.ruleSet),
      }[result],
    );
    if (result !== 'same') context.voice.print(JSON.stringify(now));
    const authenticity =
      city === null ? null : await authenticityOf(context.store, city, known.finding, text);
    context.voice.print(
      authenticity === null ? words.authenticityUnchecked : words.authenticity[authenticity](city ?? ''),
    );
    if (result === 'different' || (authenticity ?? 'genuine') !== 'genuine') return 1;
    return result === 'other-rule-set' ? 3 : 0;
  },
};
