import { certainty, layerSigma, violationProbability } from '../../../../geodata/rules/certainty.ts';
import type { ZoneMeasure } from '../../../../geodata/rules/measures.ts';
import type { Chunk } from './chunk.ts';
import { depthIn } from './depth.ts';
import { type Inside, nothingM2, surelyM2, tolerance } from './figures.ts';
import { onlyIf } from './unknown.ts';

const inPlan = ({ of, zones }: Chunk, n: number, planId: string): Inside[] =>
  (of.zone_pair.get(n) ?? []).filter(([, k]) => zones.get(k)!.planId === planId);

/** Zones of a plan that a building lies in or may lie in, most covered first, as `measure/zones.ts` finds them. */
export function zonesOf(chunk: Chunk, n: number, wholeM2: number, planId: string): ZoneMeasure[] {
  const measured = inPlan(chunk, n, planId).flatMap(([, k, areaM2, depthM]): ZoneMeasure[] => {
    const zone = chunk.zones.get(k)!;
    const sigmaM = layerSigma(zone.ce90M, 'zones');
    const depth = depthIn(areaM2, depthM, sigmaM);
    const inside = areaM2 === null || areaM2 >= nothingM2;
    if (!inside && surelyBeyond(-depth, sigmaM)) return [];
    const area = areaM2 === null ? wholeM2 : inside ? areaM2 : 0;
    return [
      {
        zone,
        areaM2: area,
        share: area / wholeM2,
        depthM: depth,
        sigmaM,
        probability: violationProbability(-depth, sigmaM),
        // It tells the error of an area, which a sweep does not keep. An outcome hangs on it only where blocks are shared: see `block`.
        cutM: () => 0,
        evidence: () => null,
      },
    ];
  });
  return inOrder(measured);
}

/** True for a border so far away that it does not matter; hands over when that is not sure. */
function surelyBeyond(metres: number, sigmaM: number): boolean {
  const reach = certainty.sigmas * sigmaM;
  onlyIf(Math.abs(metres - reach) > tolerance.m);
  return metres > reach;
}

/** Most covered first, then deepest. Of two that cover as much nobody can say which comes first. */
function inOrder(zones: ZoneMeasure[]): ZoneMeasure[] {
  if (zones.length < 2) return zones;
  const sorted = zones.toSorted(
    (a, b) => b.areaM2 - a.areaM2 || b.depthM - a.depthM || (a.zone.id < b.zone.id ? -1 : 1),
  );
  onlyIf(
    sorted.every(({ areaM2 }, i) => i === 0 || areaM2 === 0 || sorted[i - 1]!.areaM2 - areaM2 > surelyM2),
  );
  return sorted;
}

/** Share of a building in zones of a plan. */
export function sharePlanned(chunk: Chunk, n: number, wholeM2: number, planId: string): number {
  const inside = inPlan(chunk, n, planId).filter(([, , areaM2]) => areaM2 === null || areaM2 >= nothingM2);
  if (inside.length === 1 && inside[0]![2] === null) return 1;
  const outsideM2 = inside.reduce((rest, [, , areaM2]) => rest - (areaM2 ?? wholeM2), wholeM2);
  // what is left out is asked for in thousandths of the building: of a small one they are less than can be told
  const nothing = Math.abs(outsideM2) < nothingM2 && wholeM2 > 1100 * tolerance.m2;
  onlyIf(nothing || outsideM2 > surelyM2);
  return nothing ? 1 : 1 - outsideM2 / wholeM2;
}
