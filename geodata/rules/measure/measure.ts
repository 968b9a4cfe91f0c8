import { areaM2, boxOf, boxWithin, expandBox, isArea } from '../../geometry/index.ts';
import { subjectSigma } from '../certainty.ts';
import { lawBook } from '../law.ts';
import type { Measures } from '../measures.ts';
import type { Surroundings } from '../surroundings.ts';
import { measureLots } from './lots.ts';
import { measureNear } from './near.ts';
import { measureOutside, measurePermits } from './permits.ts';
import { measureZones } from './zones.ts';

/** Keeps what was made under each key: rules and days ask for the same again. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Measures the geometry around a subject, each thing when a rule first asks for it. `settled` surroundings give the same figures to the bit. */
export function measure(surroundings: Surroundings): Measures {
  const { subject, days, city, features, layers, seen } = surroundings;
  const { geometry, circumstances } = subject;
  const footprint = isArea(geometry) ? geometry : null;
  const present = new Set(layers);
  const zones = kept(() => measureZones(surroundings));
  const lots = kept(() => (footprint ? measureLots(surroundings, footprint) : []));
  const permits = kept(() => measurePermits(surroundings));
  const blocks = new Map(surroundings.blocks.map((block) => [block.zoneId, block]));
  const near = kept((layer: keyof typeof features) => measureNear(geometry, features[layer] ?? []));
  return {
    city,
    circumstances,
    days,
    law: lawBook(surroundings.plans, surroundings.rows),
    tolerance: { m: 0, m2: 0 },
    subject: {
      kind: footprint ? 'area' : geometry.type === 'Point' ? 'point' : 'line',
      areaM2: footprint ? areaM2(footprint) : 0,
      sigmaM: subjectSigma(circumstances),
      evidence: geometry,
    },
    zones: (planId) => zones(undefined).get(planId) ?? [],
    sharePlanned: (planId) => (zones(undefined).get(planId) ?? []).reduce((sum, { share }) => sum + share, 0),
    lots: () => lots(undefined),
    permits: () => permits(undefined),
    outside: (held) => measureOutside(footprint!, held),
    near,
    block: (zoneId) => blocks.get(zoneId) ?? null,
    has: (layer) => present.has(layer),
    seesTo: (metres) => boxWithin(expandBox(boxOf(geometry), metres), seen),
  };
}
