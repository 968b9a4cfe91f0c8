import { type Box, boxesMeet, boxOf, depthIn, type Vec } from './plane.ts';
import type { PlantKind } from './truth.ts';

/** A place about which some rule speaks to the buildings around: a lake, the coast, a special area. */
export interface Place {
  /** As much of it as may speak to something in a box; null when nothing does. */
  near(box: Box): Place | null;
  /** How deep a footprint lies where the rule speaks, metres; negative: how far it keeps off. */
  depthM(ring: readonly Vec[]): number;
  /** True of ground that is not parcelled at all. */
  takes?(ring: readonly Vec[]): boolean;
  /** What is planted inside in turn; */
  cases: readonly PlantKind[];
  /** and in one lot of so many, so many at most. The others stay free. */
  every: number;
  most: number;
}

/** Metres from its border in which nothing is built: who stands nearer would be in doubt. */
export const clearM = 1.5;

/** A special area as a place. */
export function areaPlace(ring: readonly Vec[], cases: readonly PlantKind[]): Place {
  const box = boxOf(ring);
  const place: Place = {
    near: (other) => (boxesMeet(box, other, clearM) ? place : null),
    depthM: (footprint) => depthIn(footprint, ring),
    cases,
    every: 1,
    most: 8,
  };
  return place;
}
