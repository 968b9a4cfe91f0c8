import type { Day } from '../../../geodata/model/index.ts';
import { nationalRows, type Surroundings } from '../../../geodata/rules/index.ts';
import { lawBook } from '../../../geodata/rules/law.ts';
import { selectWhatIsShown } from '../../queries/shown.ts';
import type { Counting } from '../../queries/surroundings.ts';
import { selectLawRows } from '../../queries/sweep-law.ts';
import type { Queryable } from '../../store/store.ts';
import { countingOf, layersOf } from '../look-around.ts';

/** The law that buildings of a city are judged by, and what else is the same around every one of them. */
export interface LawOfSweep extends Pick<Surroundings, 'plans' | 'rows' | 'layers'> {
  city: string;
  today: Day;
  /** The plan in force today. */
  planId: string | null;
  /** Stated accuracy of each import, metres CE90. */
  ce90M: Record<string, number | null>;
  counting: Counting;
  /** Number under which the city showed this. */
  shown: number;
}

/** The law of a city as it stands, on a day. */
export async function lawOfSweep(db: Queryable, city: string, today: Day): Promise<LawOfSweep> {
  const shown = await selectWhatIsShown(db, city);
  const plans = shown.plans
    .filter(({ draft }) => !draft)
    .map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
  const counting = countingOf(shown, plans);
  const rows = await selectLawRows(db, city, counting.plans, counting.rules);
  return {
    city,
    today,
    plans,
    rows: [...rows, ...nationalRows.map((row) => ({ planId: null, row }))],
    layers: layersOf(shown),
    planId: lawBook(plans, [])(today).plan?.id ?? null,
    ce90M: Object.fromEntries(shown.imports.map((it) => [it.id, it.ce90M])),
    counting,
    shown: shown.version,
  };
}
