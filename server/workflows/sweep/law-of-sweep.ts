import type { Day } from '../../../geodata/model/index.ts';
import { layerSigma } from '../../../geodata/rules/certainty.ts';
import { nationalRows, type PlanInTime, type Surroundings } from '../../../geodata/rules/index.ts';
import { activityKey, codeKey, lawBook } from '../../../geodata/rules/law.ts';
import { overlayM } from '../../queries/figures/layers.ts';
import { selectWhatIsShown } from '../../queries/shown.ts';
import type { Counting } from '../../queries/surroundings.ts';
import { selectLawRows, selectZoneImports } from '../../queries/sweep-law.ts';
import type { Queryable } from '../../store/store.ts';
import { withDraft } from '../judge-both.ts';
import { countingOf, layersOf } from '../look-around.ts';
import { deepM } from './figures/depth.ts';

/** The law that buildings of a city are judged by, and what else is the same around every one of them. */
export interface LawOfSweep extends Pick<Surroundings, 'plans' | 'rows' | 'layers'> {
  city: string;
  today: Day;
  /** The plan in force today. */
  planId: string | null;
  /** Stated accuracy of each import, metres CE90. */
  ce90M: Record<string, number | null>;
  counting: Counting;
  /** Import of the buildings shown. */
  buildings: string | null;
  /** What may have only a share of its block: keys of zones, and of activities. */
  limited: { codes: string[]; activities: string[] };
  /** How far around a building its place in a zone or an overlay may be in doubt, metres. */
  margins: { zoneM: number; overlayM: number };
  /** Number under which the city showed this. */
  shown: number;
}

/** The law of a city as it stands, on a day; or as a draft of a plan would make it. */
export async function lawOfSweep(
  db: Queryable,
  city: string,
  today: Day,
  draft: PlanInTime | null = null,
): Promise<LawOfSweep> {
  const shown = await selectWhatIsShown(db, city);
  const held = shown.plans
    .filter((plan) => !plan.draft)
    .map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
  const plans = draft ? withDraft(held, draft) : held;
  const counting = countingOf(shown, plans);
  const planId = lawBook(plans, [])(today).plan?.id ?? null;
  const ce90M = Object.fromEntries(shown.imports.map((it) => [it.id, it.ce90M]));
  const zoneImports = await selectZoneImports(db, city, counting.plans);
  const sigmas = zoneImports.map((id) => layerSigma(ce90M[id] ?? null, 'zones'));
  const rows = await selectLawRows(db, city, counting.plans, counting.rules);
  return {
    city,
    today,
    plans,
    rows: [...rows, ...nationalRows.map((row) => ({ planId: null, row }))],
    layers: layersOf(shown),
    planId,
    ce90M,
    counting,
    buildings: shown.layers.buildings ?? null,
    limited: limitedIn(rows),
    margins: {
      zoneM: Math.max(0, ...sigmas.map(deepM)),
      overlayM: overlayM(counting.reach),
    },
    shown: shown.version,
  };
}

function limitedIn(rows: Surroundings['rows']): LawOfSweep['limited'] {
  const limits = rows.flatMap(({ row }) =>
    row.kind === 'use' && row.maxShareOfBlockPct != null ? [row] : [],
  );
  return {
    codes: [...new Set(limits.map(({ zoneCode }) => codeKey(zoneCode)))],
    activities: [...new Set(limits.map(({ activity }) => activityKey(activity)))],
  };
}
