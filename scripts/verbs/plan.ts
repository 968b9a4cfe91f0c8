import { Day, type Plan } from '../../geodata/model/index.ts';
import { importReportWords, importWords } from '../../geodata/words/import.ts';
import { selectCities } from '../../server/queries/city.ts';
import { selectPlan } from '../../server/queries/import-plan.ts';
import { selectPlans } from '../../server/queries/plan.ts';
import { cityDay } from '../../server/workflows/city-day.ts';
import { importPlan } from '../../server/workflows/import-plan.ts';
import { publishPlan, withdrawPlan } from '../../server/workflows/publish-plan.ts';
import { language } from '../language.ts';
import { readArguments, required, requiredCity, requiredFile } from './arguments.ts';
import { importOptions, importOrder, importUsage, runImport } from './import-verb.ts';
import { type Verb, type VerbContext, VerbError } from './verb.ts';

/** A plan from a file of zones. */
export const planImport: Verb = {
  name: 'plan import',
  usage: `FILE --city C --name N --valid-from D [--code-field F] [--draft] ${importUsage}`,
  run: async (context, args) => {
    const { words, options } = readArguments(args, {
      ...importOptions,
      name: { type: 'string' },
      'valid-from': { type: 'string' },
      'code-field': { type: 'string' },
      draft: { type: 'boolean' },
    });
    const path = requiredFile(context, words[0]);
    const name = required(options.name, '--name');
    const validFrom = required(options['valid-from'], '--valid-from');
    if (!Day.safeParse(validFrom).success)
      throw new VerbError(importWords[language()].dayWrong({ value: validFrom }));
    const city = await requiredCity(context, options.city);
    const draft = options.draft ?? false;
    const order = { ...importOrder(city, path, options), name, validFrom, draft };
    const w = importReportWords[language()];
    let after: string[] = [];
    return runImport(
      context,
      async (onProgress) => {
        const codeField = options['code-field'] ?? null;
        const it = await importPlan(context.store, { ...order, codeField, onProgress });
        after = [w.codeField({ column: it.codeField })];
        if (it.report.importId) {
          after.push(
            w.planId({ id: it.planId }),
            draft ? w.draft({ id: it.planId }) : w.inForce({ from: validFrom }),
          );
        }
        return it.report;
      },
      () => after,
    );
  },
};

export const planList: Verb = {
  name: 'plan list',
  usage: '[--city C]',
  run: async (context, args) => {
    const { options } = readArguments(args, { city: { type: 'string' } });
    const codes = options.city
      ? [(await requiredCity(context, options.city)).code]
      : (await selectCities(context.store)).map((city) => city.code);
    let any = false;
    for (const code of codes) {
      const today = await cityDay(context.store, code, new Date());
      for (const { validFrom: from, validTo: to, ...plan } of await selectPlans(context.store, code)) {
        any = true;
        const status = standingOf(plan.status, from, to, today);
        const line = importWords[language()].planLine({ ...plan, from, to, status });
        context.voice.print(options.city ? line : `${code}  ${line}`);
      }
    }
    if (!any) context.voice.print(importWords[language()].planNone);
    return 0;
  },
};

/** Where a plan stands today: one that a newer one ended keeps its status in the books. */
function standingOf(
  status: Plan['status'],
  from: Day,
  to: Day | null,
  today: Day,
): Plan['status'] | 'to-come' | 'replaced' {
  if (status !== 'in-force') return status;
  if (to !== null && to <= today) return 'replaced';
  return from > today ? 'to-come' : status;
}

/** A verb that does something to the plan of an ID, wherever it is. */
const planVerb = (
  name: string,
  deed: typeof publishPlan,
  said: { done: 'planPublished' | 'planWithdrawn'; already: 'planAlreadyInForce' | 'planAlreadyWithdrawn' },
): Verb => ({
  name,
  usage: 'ID',
  run: async (context, args) => {
    const id = required(readArguments(args, {}).words[0], 'ID');
    const done = await deed(context.store, await cityOfPlan(context, id), id, null);
    context.voice.print(importWords[language()][done ? said.done : said.already]({ id }));
    return done ? 0 : 1;
  },
});

export const planPublish = planVerb('plan publish', publishPlan, {
  done: 'planPublished',
  already: 'planAlreadyInForce',
});
export const planWithdraw = planVerb('plan withdraw', withdrawPlan, {
  done: 'planWithdrawn',
  already: 'planAlreadyWithdrawn',
});

async function cityOfPlan({ store }: VerbContext, id: string): Promise<string> {
  for (const { code } of await selectCities(store)) if (await selectPlan(store, code, id)) return code;
  throw new VerbError(importWords[language()].planUnknown({ id }));
}
