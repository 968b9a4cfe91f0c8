import { areaM2, boxOf, boxWithin, expandBox, isArea } from '../../geometry/index.ts';
import { subjectSigma } from '../certainty.ts';
import { lawBook } from '../law.ts';
import type { Measures } from '../measures.ts';
import type { Surroundings } from '../surroundings.ts';
import { kept, once } from './kept.ts';
import { measureLots } from './lots.ts';
import { measureNear } from './near.ts';
import { measureOutside, measurePermits } from './permits.ts';
import { measureZones } from './zones.ts';

/** Measures the geometry around a subject, each thing when a rule first asks for it. `settled` surroundings give the same figures to the bit. */
export function measure(surroundings: Surroundings): Measures {
  const { subject, days, city, features, layers, seen } = surroundings;
  const { geometry, circumstances } = subject;
  const footprint = isArea(geometry) ? geometry : null;
  const present = new Set(layers);
  const zones = once(() => measureZones(surroundings));
  const lots = once(() => (footprint ? measureLots(surroundings, footprint) : []));
  const permits = once(() => measurePermits(surroundings));
  const blocks = new Map(surroundings.blocks.map((block) => [block.zoneId, block]));
  const near = kept((layer: keyof typeof features) => measureNear(geometry, features[layer] ?? []));
  return {
    city,
    circumstances,
    days,
    law: lawBook(surroundings.plans, surroundings.rows),
    found: new Map(),
    brief: false,
    tolerance: { m: 0, m2: 0 },
    subject: {
      kind: footprint ? 'area' : geometry.type === 'Point' ? 'point' : 'line',
      areaM2: footprint ? areaM2(footprint) : 0,
      sigmaM: subjectSigma(circumstances),
      evidence: geometry,
    },
    zones: (planId) => zones().get(planId) ?? [],
    sharePlanned: (planId) => (zones().get(planId) ?? []).reduce((sum, { share }) => sum + share, 0),
    lots,
    permits,
    outside: (held) => measureOutside(footprint!, held),
    near,
    block: (zoneId) => blocks.get(zoneId) ?? null,
    has: (layer) => present.has(layer),
    seesTo: (metres) => boxWithin(expandBox(boxOf(geometry), metres), seen),
  };
}
