import { certainty } from '../../../../geodata/rules/certainty.ts';
import { nothingM2, surelyM2, tolerance } from './figures.ts';
import { onlyIf } from './unknown.ts';

/** Metres that a building deep in an area lies from its border, at least, so that its place is beyond doubt for a layer of this σ. */
export const deepM = (sigmaM: number): number => certainty.sigmas * sigmaM + 0.15;

/**
 * How deep a building reaches into an area, out of the rows of `insideOf`: exact where it stays outside, else at least so deep that nothing
 * hangs on it. Hands over where that is not sure.
 */
export function depthIn(areaM2: number | null, depthM: number | null, sigmaM: number): number {
  if (areaM2 === null || depthM === null) return deepM(sigmaM);
  if (areaM2 < nothingM2) return Math.min(depthM, 0);
  onlyIf(areaM2 >= surelyM2 && depthM >= certainty.sigmas * sigmaM + tolerance.m);
  return depthM;
}
