import { roundLength } from '../../geometry/index.ts';
import type { Outcome } from '../../model/index.ts';
import { textOf } from '../attribute.ts';
import { layerSigma, weigh } from '../certainty.ts';
import type { Measures, Near } from '../measures.ts';

/** Metres around a subject within which the border of an overlay may matter: how far it may lie off on an ordinary map. */
export const overlayReachM = 10;

/** An overlay that the subject lies in, surely (`violates`) or for all we know (`unclear`). */
export interface Inside {
  near: Near;
  name: string;
  /** Null when nobody says of which kind it is. */
  kind: string | null;
  /** How deep, metres; negative: how far it stays outside. */
  depthM: number;
  sigmaM: number;
  /** Of lying in it at all. */
  probability: number;
  outcome: Exclude<Outcome, 'complies' | 'not-applicable'>;
}

/** Overlays of some kinds in which the subject lies or may lie, surest first. */
export function overlaysAround(measures: Measures, kinds: readonly (string | null)[]): Inside[] {
  return measures
    .near('overlays')
    .map((near) => ({ near, kind: textOf(near.feature.properties, 'kind') }))
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ near, kind }): Inside[] => {
      const depthM = near.depthM();
      const sigmaM = Math.hypot(measures.subject.sigmaM, layerSigma(near.feature.ce90M, 'overlays'));
      const margin = roundLength(-depthM);
      const { probability, outcome } = weigh({ margin, sigma: sigmaM, tolerance: measures.tolerance.m });
      const name = near.feature.name ?? '';
      return outcome === 'violates' || outcome === 'unclear'
        ? [{ near, name, kind, depthM, sigmaM, probability, outcome }]
        : [];
    })
    .toSorted((a, b) => b.probability - a.probability || (a.near.feature.id < b.near.feature.id ? -1 : 1));
}
