import { rules } from '../../geodata/rules/index.ts';
import type { Store } from '../../server/store/store.ts';
import { bookOf, judgeByFigures } from '../../server/workflows/sweep/by-figures.ts';
import type { Judges } from '../../server/workflows/sweep/judges.ts';
import { lawOfSweep } from '../../server/workflows/sweep/law-of-sweep.ts';
import { judgeMany } from '../../server/workflows/sweep/sweep-chunk.ts';

/** How many buildings a sweep by figures hands over to their geometry, in all and by the rule that needs it. */
export interface LeftOpen {
  buildings: number;
  handedOver: number;
  byRule: Record<string, number>;
}

/** What figures of some buildings leave open. Nobody judges the rest. */
export async function leftOpen(
  store: Store,
  city: string,
  today: string,
  ids: readonly string[],
): Promise<LeftOpen> {
  const law = await lawOfSweep(store, city, today);
  const book = bookOf(law);
  const found: LeftOpen = { buildings: ids.length, handedOver: 0, byRule: {} };
  const judges: Judges = {
    byFigures: async (figures) => {
      const { judged, handedOver } = judgeByFigures(law, book, figures);
      for (const { said } of handedOver)
        rules.forEach(({ id }, i) => {
          if (!said?.[i]) found.byRule[id] = (found.byRule[id] ?? 0) + 1;
        });
      return { handedOver, results: JSON.stringify(judged) };
    },
    byGeometry: async () => ({ handedOver: [], results: '[]' }),
  };
  for (let from = 0; from < ids.length; from += 500)
    found.handedOver += (await judgeMany({ store, law, judges }, ids.slice(from, from + 500))).handedOver;
  return found;
}
