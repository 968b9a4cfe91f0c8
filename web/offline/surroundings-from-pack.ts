import { boxOf, boxWithin, distanceM, expandBox } from '../../geodata/geometry/index.ts';
import type { Box, CheckRequest, Geometry } from '../../geodata/model/index.ts';
import {
  type AreaPack,
  accuracyM,
  type FeatureNear,
  keyNamed,
  numberKey,
  type Read,
  reachOf,
  type Stated,
  type Surroundings,
} from '../../geodata/rules/index.ts';
import { codeKey, validOn } from '../../geodata/rules/law.ts';
import { blocksInPack } from './blocks-in-pack.ts';
import { gridOf } from './grid.ts';
import type { HeldArea } from './held-area.ts';
import { rowsInPack } from './rows-in-pack.ts';

const joined = (boxes: Box[]): Box => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
];

/** Where a rule looks: around the subject and its accuracy (`near`), or around the parcels under it too (`tight`). */
interface Extent {
  near: Box;
  tight: Box;
}

const boxRead = ({ near, tight }: Extent, { lot, withinM }: Read): Box =>
  expandBox(lot ? tight : near, withinM);

/**
 * Fills surroundings out of an area pack, as the server does from its store: the same rules then say the same. Null for what the pack does not
 * hold whole; nobody may judge that here.
 */
export function surroundingsFromPack(
  pack: HeldArea,
): (request: CheckRequest, days: Surroundings['days']) => Surroundings | null {
  const { zonesM, near: nearReads, far, nearM } = reachOf(statedIn(pack));
  const reads = [...nearReads, ...far];
  const farLayers = new Set(far.map(({ layer }) => layer));
  const layers = new Map(
    reads.map(({ layer }) => [
      layer,
      gridOf(pack.features[layer] ?? [], farLayers.has(layer) ? undefined : pack.blocksSeen),
    ]),
  );
  const zonesIn = gridOf(pack.zones, pack.seen);
  const permitsIn = permitFinder(pack.permits);
  const rowsOf = rowsInPack(pack.rows);
  const blockOf = blocksInPack({ seen: pack.blocksSeen, permits: pack.permits }, layers.get('buildings')!);

  return ({ geometry, properties }, days) => {
    const circumstances = properties ?? {};
    const drawn = boxOf(geometry);
    const near = expandBox(drawn, accuracyM(circumstances));
    const under = layers.get('parcels')!(drawn).filter(
      (parcel) => distanceM(geometry, parcel.geometry) === 0,
    );
    const extent: Extent = { near, tight: joined([near, ...under.map((parcel) => boxOf(parcel.geometry))]) };
    if (!boxWithin(expandBox(extent.tight, nearM), pack.seen)) return null;

    const plans = pack.plans.filter((plan) =>
      [days.built, days.reported, days.today].some((day) => day !== null && validOn(plan, day)),
    );
    const zones = zonesIn(expandBox(extent.tight, zonesM)).filter(({ planId }) =>
      plans.some(({ id }) => id === planId),
    );
    const rows = rowsOf(plans, zones, circumstances.activity ?? '');
    const limited = new Set(
      rows.flatMap(({ planId, row }) =>
        row.kind === 'use' && row.maxShareOfBlockPct != null ? [`${planId} ${codeKey(row.zoneCode)}`] : [],
      ),
    );
    return {
      city: pack.city,
      subject: { geometry, circumstances },
      days,
      plans,
      zones,
      rows,
      permits: permitsIn(extent.near, under, keyNamed(circumstances)),
      features: Object.fromEntries(
        reads.map((read) => [read.layer, layers.get(read.layer)!(boxRead(extent, read))] as const),
      ),
      blocks: zones
        .filter(({ planId, code }) => limited.has(`${planId} ${codeKey(code)}`))
        .map((zone) => blockOf(zone, geometry, days.today))
        .filter((block) => block !== null),
      layers: pack.layers,
      seen: pack.seen,
    };
  };
}

const statedIn =
  ({ stated }: HeldArea): Stated =>
  (of) =>
    stated[of] ?? [];

type PlacedPermit = AreaPack['permits'][number] & { geometry: Geometry };
const isPlaced = (permit: AreaPack['permits'][number]): permit is PlacedPermit => permit.geometry !== null;

/** Finds permits at a subject, those on its parcels, and the one it names. */
function permitFinder(
  permits: AreaPack['permits'],
): (near: Box, parcels: readonly FeatureNear[], key: string | null) => AreaPack['permits'] {
  const placedIn = gridOf(permits.filter(isPlaced));
  const byKey = new Map<string, AreaPack['permits']>();
  for (const permit of permits) {
    const same = byKey.get(numberKey(permit.number));
    if (same) same.push(permit);
    else byKey.set(numberKey(permit.number), [permit]);
  }
  return (near, parcels, key) => {
    const onParcels = parcels.flatMap((parcel) =>
      placedIn(boxOf(parcel.geometry)).filter(({ geometry }) => distanceM(geometry, parcel.geometry) === 0),
    );
    const named = key === null ? [] : (byKey.get(key) ?? []);
    return [...new Set([...placedIn(near), ...onParcels, ...named])];
  };
}
