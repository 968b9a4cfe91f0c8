import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Id } from '../../geodata/model/index.ts';
import { check, replay } from '../../geodata/rules/index.ts';
import { fieldName } from '../../geodata/words/certificate-fields.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { Refusal } from '../../server/refusal.ts';
import { authenticityOf, certificateOf } from '../../server/workflows/certificate-of.ts';
import { answerLines } from '../answer-lines.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity, requiredFile, requiredPlace } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

/** Writes what the rules saw and said of a finding to a file. */
export const certificate: Verb = {
  name: 'certificate',
  usage: 'FINDING --city C --out FILE',
  run: async (context, args) => {
    const { words, options } = readArguments(args, { city: { type: 'string' }, out: { type: 'string' } });
    const id = required(words[0], 'FINDING');
    const w = cliWords[language()];
    if (!Id.safeParse(id).success) throw new VerbError(w.findingWrong(id));
    const out = requiredPlace(context, required(options.out, '--out'));
    if (extname(out).toLowerCase() !== '.json') throw new VerbError(w.certificateOut(basename(out), id));
    const city = await requiredCity(context, options.city);
    const text = await certificateOf(context.store, city.code, id).catch((error: unknown) => {
      if (error instanceof Refusal) throw new VerbError(w.findingUnknown(id));
      throw error;
    });
    await writeFile(out, text);
    context.voice.print(w.writtenTo(out));
    return 0;
  },
};

/** Where two answers differ, by the names of their fields: `verdicts[kdb].limit`. A few are told, the rest follow from them. */
function differing(a: unknown, b: unknown, at = ''): string[] {
  if (Object.is(a, b)) return [];
  const isThing = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isThing(a) || !isThing(b)) return [at];
  const nameOf = (key: string): string => {
    const rule = [a[key], b[key]].find(isThing)?.rule;
    return Array.isArray(a) || Array.isArray(b) ? `[${rule ?? key}]` : at ? `.${key}` : key;
  };
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differing(a[key], b[key], `${at}${nameOf(key)}`)).slice(0, mostFields);
}
const mostFields = 12;

/** Judges what a certificate saw again, and says whether the file is the same to the byte; with `--city` also whether it is the one that this city's record sealed. */
export const replayVerb: Verb = {
  name: 'replay',
  usage: 'FILE [--city C]',
  run: async (context, args) => {
    const { words: named, options } = readArguments(args, {
      city: { type: 'string' },
      sentences: { type: 'boolean' },
    });
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
    if (result === 'different') {
      const fields = differing(known.answer, now);
      if (fields.length > 0)
        context.voice.print(words.replayFields(fields.map((it) => fieldName(language(), it))));
    }
    if (result !== 'same')
      for (const line of options.sentences ? answerLines(language(), now, 1) : [JSON.stringify(now)])
        context.voice.print(line);
    const authenticity =
      city === null ? null : await authenticityOf(context.store, city, known.finding, text);
    context.voice.print(
      authenticity === null ? words.authenticityUnchecked : words.authenticity[authenticity](city ?? ''),
    );
    if (result === 'different' || (authenticity ?? 'genuine') !== 'genuine') return 1;
    return result === 'other-rule-set' ? 3 : 0;
  },
};
