import {
  areaM2,
  boxesMeet,
  boxOf,
  distanceM,
  expandBox,
  innerBorderM,
  intersect,
  isArea,
  lengthM,
  lineWithinM,
  overlapM2,
  penetrationM,
} from '../../geometry/index.ts';
import type { Geometry } from '../../model/index.ts';
import { certainty, layerSigma, outcomeOf, subjectSigma, violationProbability } from '../certainty.ts';
import type { ZoneMeasure } from '../measures.ts';
import type { Surroundings, ZoneNear } from '../surroundings.ts';

/** m²: smaller overlaps are not listed. */
const listedM2 = 0.01;

/** How much of a subject lies in a zone: m², and the share of its area or length; 1 for a point in it. Null: nothing. */
function shareOf(subject: Geometry, whole: number, zone: ZoneNear): { areaM2: number; share: number } | null {
  if (isArea(subject)) {
    const area = overlapM2(subject, zone.geometry);
    return area < listedM2 ? null : { areaM2: area, share: area / whole };
  }
  if (subject.type === 'Point')
    return distanceM(subject, zone.geometry) > 0.001 ? null : { areaM2: 0, share: 1 };
  const length = lineWithinM(subject, zone.geometry);
  return length < 0.001 ? null : { areaM2: 0, share: length / whole };
}

function measureZone(subject: Geometry, whole: number, ownSigma: number, zone: ZoneNear): ZoneMeasure | null {
  const { geometry } = zone;
  const sigmaM = Math.hypot(ownSigma, layerSigma(zone.ce90M, 'zones'));
  const near = expandBox(boxOf(subject), certainty.sigmas * sigmaM);
  if (!boxesMeet(near, boxOf(geometry))) return null;
  const share = shareOf(subject, whole, zone);
  const inside = share !== null && (!isArea(subject) || share.areaM2 >= certainty.touchM2);
  if (!inside && share === null && sigmaM === 0) return null;
  const depth = penetrationM(subject, geometry);
  const depthM = inside ? Math.max(depth, 0.001) : Math.min(depth, 0);
  const probability = violationProbability(-depthM, sigmaM);
  if (!inside && share === null && outcomeOf(probability) === 'complies') return null;
  const part = (): Geometry | null => (isArea(subject) ? intersect(subject, geometry) : subject);
  return {
    zone,
    areaM2: share?.areaM2 ?? 0,
    share: share?.share ?? 0,
    depthM,
    sigmaM,
    probability,
    cutM: () => {
      const cut = part();
      return isArea(subject) && cut && isArea(cut) ? innerBorderM(cut, subject) : 0;
    },
    evidence: part,
  };
}

/** Zones of all plans that the subject lies in, or may lie in; by plan. */
export function measureZones({ subject, zones }: Surroundings): Map<string, ZoneMeasure[]> {
  const { geometry, circumstances } = subject;
  const whole = isArea(geometry) ? areaM2(geometry) : lengthM(geometry);
  const sigma = subjectSigma(circumstances);
  const byPlan = new Map<string, ZoneMeasure[]>();
  for (const zone of zones) {
    const measured = measureZone(geometry, whole, sigma, zone);
    if (!measured) continue;
    const list = byPlan.get(zone.planId);
    if (list) list.push(measured);
    else byPlan.set(zone.planId, [measured]);
  }
  for (const list of byPlan.values())
    list.sort(
      (a, b) =>
        b.areaM2 - a.areaM2 || b.share - a.share || b.depthM - a.depthM || (a.zone.id < b.zone.id ? -1 : 1),
    );
  return byPlan;
}
