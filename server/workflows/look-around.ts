import { type LayerId, layers } from '../../geodata/layers/index.ts';
import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import { type FeatureNear, type PlanInTime, reachOf, type Surroundings } from '../../geodata/rules/index.ts';
import { codeKey, validOn } from '../../geodata/rules/law.ts';
import { selectBlocks } from '../queries/blocks.ts';
import { type Shown, selectWhatIsShown } from '../queries/shown.ts';
import { type Counting, type Found, selectSurroundings } from '../queries/surroundings.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** What of surroundings the store knows. */
type Known = Omit<Surroundings, 'city' | 'subject' | 'days'>;

/** What each city showed when it was last asked. Nothing here grows old unnoticed: every statement tells the number it ran under. */
const remembered = new WeakMap<Queryable, Map<string, Shown>>();

/** Everything that the rules may know about a subject in a city. A `draft` is a plan that is brought along though it is not in force. */
export async function lookAround(
  db: Queryable,
  city: string,
  request: CheckRequest,
  days: Surroundings['days'],
  draft: string | null = null,
): Promise<Known> {
  const cities = remembered.get(db) ?? new Map<string, Shown>();
  remembered.set(db, cities);
  for (let tries = 0; tries < 5; tries++) {
    const shown = cities.get(city) ?? (await selectWhatIsShown(db, city));
    cities.set(city, shown);
    const plans = plansOf(shown, days, draft);
    const found = await selectSurroundings(db, city, request, countingOf(shown, plans));
    if (found.shown === shown.version)
      return known(db, city, request, { shown, plans, found, today: days.today });
    cities.delete(city);
  }
  throw new Refusal('store-busy', { retryAfter: 1 });
}

/** Plans in force on a day asked about, and the draft. */
const plansOf = (
  { plans }: Shown,
  { built, reported, today }: Surroundings['days'],
  draft: string | null,
): PlanInTime[] =>
  plans
    .filter((plan) =>
      plan.draft
        ? plan.id === draft
        : [built, reported, today].some((day) => day !== null && validOn(plan, day)),
    )
    .map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));

export function countingOf({ layers, imports }: Shown, plans: PlanInTime[]): Counting {
  const of = (...kinds: string[]): string[] =>
    imports.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return {
    plans: plans.map(({ id }) => id),
    layers: Object.values(layers),
    permits: of('permits', 'sample'),
    rules: of('plan', 'rules', 'sample'),
    reach: reachOf((map) =>
      imports
        .filter(({ id, kind }) =>
          map === 'zones' ? kind === 'plan' || kind === 'sample' : id === layers[map],
        )
        .map(({ ce90M }) => ce90M),
    ),
  };
}

async function known(
  db: Queryable,
  city: string,
  request: CheckRequest,
  { shown, plans, found, today }: { shown: Shown; plans: PlanInTime[]; found: Found; today: Day },
): Promise<Known> {
  const ce90M = new Map(shown.imports.map((it) => [it.id, it.ce90M]));
  const accuracyOf = (version: string | null): number | null =>
    version === null ? null : (ce90M.get(version) ?? null);
  const zones = (found.zones ?? []).map((zone) => ({ ...zone, ce90M: accuracyOf(zone.version) }));
  const rows = found.rows ?? [];
  const limited = limitedBlocks(zones, rows);
  return {
    plans,
    zones,
    rows,
    permits: found.permits ?? [],
    features: byLayer(found.features ?? [], accuracyOf),
    blocks:
      limited.length > 0
        ? await selectBlocks(db, city, limited, request.geometry, {
            counting: countingOf(shown, plans),
            today,
          })
        : [],
    layers: layersOf(shown),
    seen: found.seen,
  };
}

/** Layers that the city has at all; permits count as one. */
export const layersOf = ({ layers, imports }: Shown): string[] => [
  ...Object.keys(layers),
  ...(imports.some(({ kind }) => kind === 'permits' || kind === 'sample') ? ['permits'] : []),
];

/** Zones whose row limits the share that an activity may have of them. */
function limitedBlocks(zones: Known['zones'], rows: Known['rows']): string[] {
  const limits = new Set(
    rows.flatMap(({ planId, row }) =>
      row.kind === 'use' && row.maxShareOfBlockPct != null ? [`${planId} ${codeKey(row.zoneCode)}`] : [],
    ),
  );
  return zones.filter(({ planId, code }) => limits.has(`${planId} ${codeKey(code)}`)).map(({ id }) => id);
}

const attributes = new Map<string, string[]>(
  layers.map((layer) => [layer.id, layer.attributes.map(({ name }) => name)]),
);

/** Features under their layers, with the attributes that the layer keeps; nothing else of an import goes on. */
export function byLayer(
  features: NonNullable<Found['features']>,
  accuracyOf: (version: string) => number | null,
): Known['features'] {
  const found: Partial<Record<LayerId, FeatureNear[]>> = {};
  for (const { layer, id, version, geometry, properties } of features) {
    const kept: Record<string, unknown> = {};
    for (const name of attributes.get(layer)!) kept[name] = properties[name] ?? null;
    const name = typeof properties.name === 'string' ? properties.name : null;
    const near = { id, version, geometry, ce90M: accuracyOf(version), name, properties: kept };
    const list = found[layer];
    if (list) list.push(near);
    else found[layer] = [near];
  }
  return found;
}
