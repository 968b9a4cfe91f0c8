import { areaM2, boxOf as degrees, expandBox, overlapM2 } from '../../geodata/geometry/index.ts';
import type { Circumstances, Geometry } from '../../geodata/model/index.ts';
import {
  type BlockNear,
  type FeatureNear,
  nationalRows,
  nothingKnown,
  reachOf,
  type Surroundings,
  type ZoneNear,
} from '../../geodata/rules/index.ts';
import type { SampleCity, SampleFeature, SampleLot } from '../../geodata/sample/index.ts';
import { sampleLayers } from '../../scripts/sample-layers.ts';
import { boxAround, indexOf } from './flat.ts';

const today = '2026-11-21';
/** Metres beyond what rules read, because the boxes here are flat. */
const moreM = 60;

interface Asked {
  geometry: Geometry;
  circumstances: Circumstances;
}
type Feature = SampleFeature<Geometry>;

/** Surroundings straight from the sample, without a store: for what someone might ask about. */
export function surroundingsIn(city: SampleCity, lots: readonly SampleLot[]): (asked: Asked) => Surroundings {
  const near = <T extends { geometry: Geometry }>(list: Iterable<T>) =>
    indexOf(list, ({ geometry }) => boxAround(geometry));
  const asNear = ({ id, geometry, properties }: Feature): FeatureNear => ({
    id,
    version: null,
    geometry,
    ce90M: city.ce90M,
    name: (properties.name as string | undefined) ?? null,
    properties,
  });
  const held = new Map(
    sampleLayers(city).map(([layer, things]) => [layer, [...(things() as Iterable<Feature>)].map(asNear)]),
  );
  // the lots' own, so that a subject is known again
  held.set(
    'buildings',
    lots.map(({ building: { circumstances, ...building } }) =>
      asNear({
        ...building,
        properties: { ...building.properties, ...(circumstances as Feature['properties']) },
      }),
    ),
  );
  // nothing lies out of reach of an airfield, and there is one
  const airfields = held.get('airfields')!;
  const index = new Map([...held].map(([layer, things]) => [layer, near(things)]));
  const reads = reachOf(() => [city.ce90M]).near;
  const zones = city.plans.map((plan) => near(plan.zones()));
  const permits = near(
    [...city.permits()].flatMap((permit) =>
      permit.geometry ? [{ ...permit, geometry: permit.geometry }] : [],
    ),
  );
  const placeless = new Map(
    lots.flatMap(({ building, permits: own }) =>
      own.filter(({ geometry }) => geometry === null).map((permit) => [building.geometry, permit] as const),
    ),
  );
  const rows: Surroundings['rows'] = [
    ...city.plans.flatMap(({ plan, rows: own }) => own.map((row) => ({ planId: plan.id, row }))),
    ...nationalRows.map((row) => ({ planId: null, row })),
  ];
  const shared = new Set(
    rows.flatMap(({ row }) => (row.kind === 'use' && row.maxShareOfBlockPct != null ? [row.zoneCode] : [])),
  );

  const zonesAt = (geometry: Geometry): ZoneNear[] =>
    city.plans.flatMap(({ plan }, i) =>
      zones[i]!(boxAround(geometry), 15).map(({ id, geometry: area, properties }) => ({
        id,
        version: null,
        geometry: area,
        ce90M: city.ce90M,
        planId: plan.id,
        code: String(properties.code),
        name: String(properties.name),
        class: properties.class as ZoneNear['class'],
        sourceIndex: null,
      })),
    );
  const blockOf = (zone: ZoneNear, subject: Geometry): BlockNear => {
    const coveredM2: Record<string, number> = {};
    for (const building of index.get('buildings')!(boxAround(zone.geometry))) {
      if (building.geometry === subject || building.geometry.type !== 'Polygon') continue;
      const covered = overlapM2(building.geometry, zone.geometry);
      const activity = String(building.properties.activity ?? '').toUpperCase();
      if (covered > 0) coveredM2[activity] = (coveredM2[activity] ?? 0) + covered;
    }
    return { zoneId: zone.id, areaM2: areaM2(zone.geometry), coveredM2 };
  };

  return ({ geometry, circumstances }) => {
    const box = boxAround(geometry);
    const around = zonesAt(geometry);
    const unplaced = placeless.get(geometry as never);
    return {
      ...nothingKnown(),
      city: city.code,
      subject: { geometry, circumstances },
      days: { built: circumstances.builtOn ?? null, reported: null, today },
      plans: city.plans.map(({ plan }) => plan),
      zones: around,
      rows,
      permits: [...permits(box, 5), ...(unplaced ? [unplaced] : [])].map((each) => ({
        ...each,
        version: null,
      })),
      features: {
        airfields,
        ...Object.fromEntries(
          reads.map(({ layer, withinM }) => [layer, index.get(layer)?.(box, withinM + moreM) ?? []]),
        ),
      },
      blocks: around.filter(({ code }) => shared.has(code)).map((zone) => blockOf(zone, geometry)),
      layers: ['zones', 'permits', ...held.keys()],
      seen: expandBox(degrees(geometry), 300),
    };
  };
}
