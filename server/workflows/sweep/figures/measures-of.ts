import type { LayerId } from '../../../../geodata/layers/index.ts';
import { denseLayers } from '../../../../geodata/layers/index.ts';
import type { Circumstances } from '../../../../geodata/model/index.ts';
import type { LawBook } from '../../../../geodata/rules/law.ts';
import type { Lot, Measures, Near, PermitMeasure, ZoneMeasure } from '../../../../geodata/rules/measures.ts';
import { type Chunk, featureOf } from './chunk.ts';
import type { Doubts } from './doubts.ts';
import { type Subject, tolerance } from './figures.ts';
import { lotsOf } from './lots.ts';
import { type Building, thingsNear } from './near.ts';
import { outsideOf, permitsOf } from './permits.ts';
import { onlyIf, unknown } from './unknown.ts';
import { sharePlanned, zonesOf } from './zones.ts';

const nothing: readonly Near[] = [];

function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/**
 * What rules judge, out of figures that PostGIS measured for many buildings at once. Whatever is not sure within {@link tolerance} it
 * hands over: clearances to sides, shares of blocks, places of unknown accuracy.
 * They are brief: most of what rules could tell of a city nobody asks for.
 */
export function measuresOf(
  chunk: Chunk,
  row: Subject,
  circumstances: Circumstances,
  { book, doubts }: { book: LawBook; doubts: Doubts },
): Measures {
  const { law } = chunk;
  const [n, id, properties, areaM2, dimension, dwelling] = row;
  onlyIf(dimension === 2 && circumstances.accuracyM === undefined);
  const feature = once(() => featureOf(law, 'buildings', id, law.buildings!, properties));
  const ofPlan = (planId: string): string => {
    onlyIf(chunk.plans.has(planId));
    return planId;
  };
  const { either } = doubts;
  const building: Building = { n, areaM2, circumstances, dwelling, feature, ofPlan, either };
  const zones = new Map<string, ZoneMeasure[]>();
  const lots = once((): Lot[] => lotsOf(chunk, building));
  const permits = once((): PermitMeasure[] => permitsOf(chunk, n, areaM2));
  const near = once((): Map<LayerId, Near[]> => thingsNear(chunk, building));
  return {
    city: law.city,
    circumstances,
    days: { built: circumstances.builtOn ?? null, reported: null, today: law.today },
    law: book,
    found: new Map(),
    brief: true,
    tolerance,
    subject: { kind: 'area', areaM2, sigmaM: 0, evidence: null },
    zones: (planId) => {
      const known = zones.get(planId) ?? zonesOf(chunk, n, areaM2, ofPlan(planId));
      zones.set(planId, known);
      return known;
    },
    sharePlanned: (planId) => sharePlanned(chunk, n, areaM2, ofPlan(planId)),
    lots,
    permits,
    outside: (held) => outsideOf(held, areaM2),
    // what stands on every lot is not sought near a building, only on its parcels
    near: (layer) => (denseLayers.includes(layer) ? unknown() : (near().get(layer) ?? nothing)),
    block: unknown,
    has: (layer) => law.layers.includes(layer),
    seesTo: (metres) => metres <= law.counting.reach.nearM || unknown(),
  };
}
