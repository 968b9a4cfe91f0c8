import type { City, Person } from '../../geodata/model/index.ts';
import type { RescueReport } from '../../geodata/wire/rescue.ts';
import { cliWords } from '../../geodata/words/cli.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { refusalWords } from '../../geodata/words/refusal.ts';
import { rescueWords } from '../../geodata/words/rescue.ts';
import { localFiles } from '../../server/files/local-files.ts';
import { photoFolder } from '../../server/files/photo-folder.ts';
import { FileRefusal } from '../../server/formats/feature-file.ts';
import { selectAuthor, selectPersonByName } from '../../server/queries/person.ts';
import { keyFolder, openKeyFolder } from '../../server/sealing/key-folder.ts';
import { createSealing } from '../../server/sealing/sealing.ts';
import { importRescue } from '../../server/workflows/rescue/import-rescue.ts';
import { language } from '../language.ts';
import { readArguments, requiredCity, requiredFile } from './arguments.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

/** Takes the emergency file of a tablet in. What could not be sealed there needs an author named by `--as`. */
export const rescueImport: Verb = {
  name: 'rescue import',
  usage: 'FILE --city C [--as USERNAME] [--dry-run]',
  run: async (context, args) => {
    const { words, options } = readArguments(args, {
      city: { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const { store, config } = context;
    const path = requiredFile(context, words[0]);
    const city = await requiredCity(context, options.city);
    const person = options.as === undefined ? null : await knownPerson(context, city, options.as);
    const clock = (): Date => new Date();
    const sealing = createSealing(openKeyFolder(keyFolder(config.dataDir), clock));
    const files = localFiles(photoFolder(config.dataDir));
    const report = await importRescue(
      { store, files, sealing, clock },
      { path, city, person, dryRun: options['dry-run'] === true },
    ).catch((error: unknown) => {
      throw error instanceof FileRefusal ? new VerbError(rescueWords[language()].unreadable(path)) : error;
    });
    tell(context, report);
    return report.taken + report.known > 0 ? 0 : 1;
  },
};

async function knownPerson({ store }: VerbContext, city: City, username: string): Promise<Person> {
  const found = await selectPersonByName(store, username);
  const author = found?.city === city.code ? await selectAuthor(store, city.code, found.id) : null;
  if (!author) throw new VerbError(cliWords[language()].userUnknown(username));
  const { disabledAt: _, ...person } = author;
  return person;
}

function tell({ voice }: VerbContext, { taken, known, refused, drafts, dryRun }: RescueReport): void {
  const said = language();
  const w = rescueWords[said];
  const count = (value: number): string => formatNumber(said, value, 0);
  const counts = { taken: count(taken), known: count(known) };
  voice.print(dryRun ? w.wouldTake(counts) : w.counts(counts));
  if (refused.length > 0) voice.complain(w.refusedCount(count(refused.length)));
  for (const { name, code } of refused)
    voice.complain(`  ${w.refused(name, refusalWords[said][code as keyof typeof refusalWords.id])}`);
  if (refused.some(({ code }) => code === 'not-logged-in')) voice.complain(w.plainNeedsAuthor);
  if (drafts > 0) voice.print(w.drafts(count(drafts)));
}
