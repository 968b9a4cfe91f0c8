export { areaM2 } from './area-m2.ts';
export { areaSigmaM2 } from './area-sigma-m2.ts';
export { boxesMeet, boxHolds, boxOf, boxWithin, expandBox } from './box.ts';
export { canonicalJson, roundArea, roundLength, roundPositions, roundShare } from './canonical.ts';
export { centroid } from './centroid.ts';
export { difference } from './difference.ts';
export { borderGap, distanceM, type Gap, gapBetween } from './distance-m.ts';
export { bearing, type Edge, edgesOf, turnBetween } from './edges.ts';
export { type Frame, flatten, frameAt, frameOf, unflatten } from './frame.ts';
export { holds } from './holds.ts';
export { innerBorderM } from './inner-border-m.ts';
export { intersect, overlapM2 } from './intersect.ts';
export { type JudgedFeature, judgeFeature } from './judge/judge-feature.ts';
export { judgeGeometry } from './judge/judge-geometry.ts';
export {
  citizenLimits,
  importLimits,
  type Judged,
  type Limits,
  officerLimits,
  type Problem,
  type ProblemCode,
  problemCodes,
} from './judge/problem.ts';
export { judgeTopology } from './judge/topology.ts';
export { lengthM } from './length-m.ts';
export { lineWithinM } from './line-within-m.ts';
export { sliver } from './overlay.ts';
export { isArea, mapPositions, pathsOf, polygonsOf } from './parts.ts';
export { pointOn } from './point-on.ts';
export { farthestM, penetrationM } from './reach-m.ts';
export { type Repaired, repair } from './repair.ts';
export { union } from './union.ts';
export { within } from './within.ts';
