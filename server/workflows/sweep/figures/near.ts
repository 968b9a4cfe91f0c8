import type { LayerId } from '../../../../geodata/layers/index.ts';
import type { Circumstances } from '../../../../geodata/model/index.ts';
import { layerSigma } from '../../../../geodata/rules/certainty.ts';
import type { FeatureFacts, Near } from '../../../../geodata/rules/measures.ts';
import type { Chunk, Placed } from './chunk.ts';
import { depthIn } from './depth.ts';
import { nothingM2, surelyM2, tolerance } from './figures.ts';
import { onlyIf, unknown } from './unknown.ts';

/** The building that is measured. */
export interface Building {
  n: number;
  areaM2: number;
  circumstances: Circumstances;
  /** One that the rule on gaps leaves alone: its neighbours were not looked for. */
  dwelling: boolean;
  feature(): FeatureFacts;
  /** The plan, when its zones are known; hands over when they are not. */
  ofPlan(planId: string): string;
  /** A yes or no that nobody knows: what is asked is judged both ways. */
  either(question: string): boolean;
}

const shapes = ['point', 'line', 'area'] as const;
const none = (): null => null;
const zero = (): number => 0;

/** A thing at some distance from a building. What of it lies where is not known. */
export const nearOf = (feature: FeatureFacts, dimension: number, distanceM: number): Near => ({
  feature,
  shape: shapes[dimension]!,
  distanceM,
  areaM2: unknown,
  overlapM2: distanceM > tolerance.m ? zero : unknown,
  depthM: distanceM > tolerance.m ? () => -distanceM : unknown,
  evidence: none,
});

const nearestFirst = (a: Near, b: Near): number =>
  a.distanceM - b.distanceM || (a.feature.id < b.feature.id ? -1 : 1);

/** Things around a building by layer, nearest first. */
export function thingsNear(chunk: Chunk, { n, areaM2 }: Building): Map<LayerId, Near[]> {
  const found = new Map<LayerId, Near[]>();
  const add = ({ layer, feature, dimension }: Placed, distanceM: number): void => {
    const near = nearOf(feature, dimension, distanceM);
    const list = found.get(layer);
    if (list) list.push(near);
    else found.set(layer, [near]);
  };
  for (const [, k, distanceM] of chunk.of.near_pair.get(n) ?? []) add(chunk.things.get(k)!, distanceM);
  for (const [, k, distanceM] of chunk.of.far_pair.get(n) ?? []) add(chunk.farThings.get(k)!, distanceM);
  for (const list of found.values()) list.sort(nearestFirst);
  const overlays = chunk.of.overlay_pair.get(n);
  if (overlays)
    found.set(
      'overlays',
      overlays
        .map(([, k, coveredM2, depthM]) => overlayOf(chunk.overlays.get(k)!, areaM2, coveredM2, depthM))
        .sort((a, b) => (a.feature.id < b.feature.id ? -1 : 1)),
    );
  return found;
}

/** An overlay that a building lies in or near. Whether it touches is asked for to the letter, so it must be sure. */
function overlayOf(
  feature: FeatureFacts,
  wholeM2: number,
  coveredM2: number | null,
  depthM: number | null,
): Near {
  const sigmaM = layerSigma(feature.ce90M, 'overlays');
  return {
    feature,
    shape: 'area',
    get distanceM() {
      if (coveredM2 === null || coveredM2 >= surelyM2) return 0;
      onlyIf(coveredM2 < nothingM2 && depthM! < -tolerance.m);
      return -depthM!;
    },
    areaM2: unknown,
    overlapM2: () => coveredM2 ?? wholeM2,
    depthM: () => depthIn(coveredM2, depthM, sigmaM),
    evidence: none,
  };
}
