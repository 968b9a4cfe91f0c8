import type { LayerId } from '../layers/index.ts';
import type { Area, Circumstances, Geometry, Permit } from '../model/index.ts';
import type { LawBook } from './law.ts';
import type { FeatureNear, Surroundings, ZoneNear } from './surroundings.ts';

/**
 * What rules judge: figures, not geometry. They come either from the geometry around one subject (`measure/`) or, for every
 * building of a city at once, from PostGIS (`server/queries/figures/`). Rules cannot tell which, so both say the same.
 *
 * Whatever a sweep does not know surely it answers by throwing {@link handOver}; so does a comparison (`certainty.ts`) whose
 * outcome would change within the tolerance. The building is then judged from its geometry.
 */
export interface Measures {
  city: string | null;
  circumstances: Circumstances;
  days: Surroundings['days'];
  law: LawBook;
  /** What rules found out of these measures, by who asked: a dozen ask for the same. */
  found: Map<unknown, unknown>;
  /** True where nobody asks for more of an opinion than its outcome. */
  brief: boolean;
  /** How far a figure may lie from the one that geometry would give: 0 from geometry itself. */
  tolerance: Tolerance;
  subject: {
    kind: 'area' | 'line' | 'point';
    /** Of the footprint, m² on the ellipsoid; 0 for lines and points. */
    areaM2: number;
    /** 1 σ of where it was said to be, metres. */
    sigmaM: number;
    /** The whole of it, as evidence; null in a sweep. */
    evidence: Geometry | null;
  };
  /** Zones of a plan that the subject touches, or may touch for all we know of positions: most covered first, then deepest. */
  zones(planId: string): readonly ZoneMeasure[];
  /** Share of the subject that lies in zones of a plan, 0–1. */
  sharePlanned(planId: string): number;
  /** Parcels that the footprint covers, the one meant first: named, else most covered. */
  lots(): readonly Lot[];
  permits(): readonly PermitMeasure[];
  /** What of a footprint lies outside of some permits together. */
  outside(permits: readonly PermitMeasure[]): Outside;
  /** Everything of a layer within reach, nearest first; of equally near ones by id. */
  near(layer: LayerId): readonly Near[];
  /** The block of a zone; null when nobody counted it. */
  block(zoneId: string): { areaM2: number; coveredM2: Record<string, number> } | null;
  /** True when the city has the layer. */
  has(layer: string): boolean;
  /** True when what is known is complete that many metres around. */
  seesTo(metres: number): boolean;
}

export interface Tolerance {
  m: number;
  m2: number;
}

export type ZoneFacts = Omit<ZoneNear, 'geometry'>;
export type FeatureFacts = Omit<FeatureNear, 'geometry'>;

export interface ZoneMeasure {
  zone: ZoneFacts;
  /** m² inside; 0 for points, lines and mere neighbours. */
  areaM2: number;
  /** Of the subject's area or length. */
  share: number;
  /** How deep the subject reaches in, metres; negative when it stays outside. */
  depthM: number;
  /** 1 σ of that depth. */
  sigmaM: number;
  /** Of the subject being in this zone at all. */
  probability: number;
  /** Length of the border along which the zone cuts the footprint, metres. */
  cutM(): number;
  evidence(): Geometry | null;
}

export interface Lot {
  parcel: FeatureFacts;
  areaM2: number;
  coveredM2: number;
  /** 1 σ of the two areas, m². */
  sigmas(): { areaM2: number; coveredM2: number };
  /** The zone that holds most of the parcel; null on a tie or when none does. */
  zone(planId: string): ZoneFacts | null;
  /** Roads so near that the parcel may lie at them, nearest first; `faces` says whether it does. */
  roads(): readonly Frontage[];
  /** Least distance from the footprint to any border of the parcel, metres; 0 where it stands across one. */
  borderM(): number;
  /** To the parcel's own sides and back; null where it has none. `unsure` are borders that may be either, or even the front. */
  clearances(): { side: Clearance | null; rear: Clearance | null; unsure: Clearance | null };
  /** Buildings of which more than half stands on the parcel, nearest first; the subject among them where the layer holds it. */
  neighbours(): readonly Near[];
  /** Permitted footprints of which more than half lies on the parcel and on which nothing stands yet, nearest first; each named by its number. */
  permitted(): readonly Near[];
  evidence(): Area | null;
}

/** How far a footprint keeps from some border. */
export interface Clearance {
  /** Least distance; 0 where it touches or crosses. */
  metres: number;
  /** The part of the footprint nearer than that. */
  evidence(withinM: number): Geometry | null;
}

/** A road at a parcel. Distances in metres. */
export interface Frontage {
  road: FeatureFacts;
  class: string | null;
  /** Width of the road reserve; null when nobody stated it. */
  widthM: number | null;
  /** From the parcel to the edge of the road, or to its axis where no width is stated. */
  gapM: number;
  /** From the footprint to the road's axis. */
  axisM: number;
  /** True when the parcel lies at it: beside it (`besideM`), or with nobody else's parcel between. */
  faces(): boolean;
  /** From the footprint to the parcel's borders along this road; null where there are none. */
  parcelLine(): Clearance | null;
  /** The part of the footprint nearer to the axis than that. */
  evidence(withinM: number): Geometry | null;
}

export interface PermitMeasure {
  permit: Omit<Permit, 'geometry'> & { version: string | null };
  /** What the permit's place is: a permitted footprint, the point of an address, or not known. */
  place: 'area' | 'point' | 'none';
  /** m² of the subject inside the permitted footprint. */
  coveredM2: number;
  /** Metres from the subject to the permit's place; null without one. */
  distanceM(): number | null;
  /** True for a point on a parcel that the footprint covers. */
  onLot(): boolean;
}

export interface Outside {
  areaM2: number;
  /** How far the farthest point lies outside, metres; negative: by how much the footprint stays inside. */
  farthestM: number;
  /** Length of the line along which the permits end within the footprint, metres. */
  cutM: number;
  evidence: Area | null;
}

/** A feature of a layer, measured. */
export interface Near {
  feature: FeatureFacts;
  shape: 'area' | 'line' | 'point';
  /** 0 when touching or overlapping. */
  distanceM: number;
  /** m² of the feature itself; 0 unless it is an area. */
  areaM2(): number;
  /** m² of the subject over an area; 0 otherwise. */
  overlapM2(): number;
  /** How deep the subject reaches into an area, metres; minus the distance where it only touches or stays away. */
  depthM(): number;
  /** The part of the subject that lies within so many metres of it (0: over it). */
  evidence(withinM: number): Geometry | null;
}

/** Thrown by measures of a sweep that do not know; caught by the sweep, which then judges the building from its geometry. */
export const handOver = Symbol('hand over');
