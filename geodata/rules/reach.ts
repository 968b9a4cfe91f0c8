import type { LayerId } from '../layers/index.ts';
import type { Circumstances } from '../model/index.ts';
import { certainty, layerSigma, subjectSigma } from './certainty.ts';
import { frontageM } from './measure/lots.ts';
import type { Read, Rule } from './rule.ts';

/** Metres around a subject and its parcels for which zones must be complete and uncut. Depth in a zone is measured to its border, so a nearer cut would read as one. */
const zonesReachM = Math.max(10, frontageM);

/** Heights around airfields reach over half a city: what is read from farther than this (m) is looked for in its whole layer, which is small. */
const farM = 500;

/** How far a border may lie off on an ordinary map, metres: so much every `withinM`, and {@link zonesReachM}, leaves room for. Enough up to CE90 6.5 m. */
const ordinaryM = 5;

/** Three standard deviations of the stated position, metres: candidates beyond that decide nothing. */
export const accuracyM = (circumstances: Circumstances): number =>
  Math.min(3 * subjectSigma(circumstances), 500);

/** Accuracies (CE90, metres) stated of the maps around: of those with zones, of a layer's. Null where nobody stated one; none where there is no map. */
export type Stated = (of: LayerId | 'zones') => Iterable<number | null>;

/** How far around its subject rules look on the maps there are: what who fills `Surroundings` must bring, and whom a change may touch. */
export interface Reach {
  /** Metres around the subject and its parcels for zones. */
  zonesM: number;
  /** Layers read around the subject. */
  near: readonly Read[];
  /** Layers that matter over kilometres. */
  far: readonly Read[];
  /** Metres around the subject and its parcels in which all that is read from near must be complete. */
  nearM: number;
}

/** Metres to look farther than on an ordinary map: as far as a border of the roughest one may lie off. */
function moreM(of: LayerId | 'zones', stated: Stated): number {
  let sigmaM = 0;
  for (const ce90M of stated(of)) sigmaM = Math.max(sigmaM, layerSigma(ce90M, of));
  return Math.max(0, Math.ceil(certainty.sigmas * sigmaM - ordinaryM));
}

/** How far each layer is read at most, by some rules, on an ordinary map. */
function readsOf(rules: readonly Rule[]): Read[] {
  const far = new Map<LayerId, Read>();
  for (const { layer, withinM, lot } of rules.flatMap(({ reads }) => reads)) {
    const known = far.get(layer);
    far.set(layer, {
      layer,
      withinM: Math.max(withinM, known?.withinM ?? 0),
      ...((lot ?? known?.lot) ? { lot: true as const } : {}),
    });
  }
  return [...far.values()].toSorted((a, b) => (a.layer < b.layer ? -1 : 1));
}

/** How far some rules look, by the accuracies stated of the maps. */
export function reachBy(rules: readonly Rule[]): (stated: Stated) => Reach {
  const reads = readsOf(rules);
  return (stated) => {
    const wider = (some: Read[]): Read[] =>
      some.map((read) => ({ ...read, withinM: read.withinM + moreM(read.layer, stated) }));
    const near = wider(reads.filter(({ withinM }) => withinM <= farM));
    return {
      zonesM: zonesReachM + moreM('zones', stated),
      near,
      far: wider(reads.filter(({ withinM }) => withinM > farM)),
      nearM: Math.max(...near.map(({ withinM }) => withinM)),
    };
  };
}
