import { cliWords } from '../../geodata/words/cli.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { selectCities } from '../../server/queries/city.ts';
import { verifyChain } from '../../server/queries/event.ts';
import { language } from '../language.ts';
import type { ExitCode, Verb } from './verb.ts';

/** Verifies the hash chain of every city; keep the printed heads elsewhere, a superuser could rewrite a whole chain. */
export const auditVerify: Verb = {
  name: 'audit verify',
  usage: '',
  run: async ({ store, voice }) => {
    const w = cliWords[language()];
    let exit: ExitCode = 0;
    for (const { code } of await selectCities(store)) {
      const { events, head, brokenAt } = await verifyChain(store, code);
      if (brokenAt === null) voice.print(w.auditIntact(code, formatNumber(language(), events), head));
      else {
        voice.complain(w.auditBroken(code, `${brokenAt}`));
        exit = 2;
      }
    }
    return exit;
  },
};
