import {
  areaM2,
  boxesMeet,
  boxOf,
  distanceM,
  intersect,
  isArea,
  overlapM2,
  penetrationM,
  within,
} from '../../geometry/index.ts';
import type { Geometry } from '../../model/index.ts';
import { certainty } from '../certainty.ts';
import type { Near } from '../measures.ts';
import type { FeatureNear } from '../surroundings.ts';
import { once } from './kept.ts';

const shapeOf = (geometry: Geometry): Near['shape'] => {
  if (isArea(geometry)) return 'area';
  return geometry.type === 'Point' ? 'point' : 'line';
};

const overlapOf = (subject: Geometry, geometry: Geometry): number =>
  isArea(subject) && isArea(geometry) && boxesMeet(boxOf(subject), boxOf(geometry))
    ? overlapM2(subject, geometry)
    : 0;

function measureOne(subject: Geometry, feature: FeatureNear): Near {
  const { geometry } = feature;
  const overlap = once(() => overlapOf(subject, geometry));
  const distance = distanceM(subject, geometry);
  return {
    feature,
    shape: shapeOf(geometry),
    distanceM: distance,
    areaM2: () => (isArea(geometry) ? areaM2(geometry) : 0),
    overlapM2: overlap,
    depthM: () => {
      if (distance > 0 || !isArea(geometry)) return -distance;
      if (isArea(subject) && overlap() < certainty.touchM2) return 0;
      return Math.max(penetrationM(subject, geometry), 0.001);
    },
    evidence: (metres) => {
      if (!isArea(subject)) return subject;
      if (metres === 0 && isArea(geometry)) return intersect(subject, geometry);
      return within(subject, geometry, metres);
    },
  };
}

/** Features of a layer as seen from a subject, nearest first. */
export const measureNear = (subject: Geometry, features: readonly FeatureNear[]): Near[] =>
  features
    .map((feature) => measureOne(subject, feature))
    .sort((a, b) => a.distanceM - b.distanceM || (a.feature.id < b.feature.id ? -1 : 1));
