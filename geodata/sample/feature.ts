import type { Area, Circumstances, LineString, Permit, Plan, Point, RuleRow } from '../model/index.ts';
import type { Truth } from './truth.ts';

/** A thing of a layer; `properties` are named like the attributes of `geodata/layers`. */
export interface SampleFeature<G = Area> {
  id: string;
  sourceId: string;
  geometry: G;
  properties: Record<string, string | number | boolean | null>;
}

export interface SampleBuilding extends SampleFeature {
  /** What a checker would be told of it. */
  circumstances: Circumstances;
}

export interface SamplePlan {
  plan: Plan;
  /** Zones, which tile the city; properties `code name class kelurahan kecamatan sourceIndex`. */
  zones(): Iterable<SampleFeature>;
  rows: RuleRow[];
}

/** A building with all that belongs to it, in one go. */
export interface SampleLot {
  building: SampleBuilding;
  /** The permit to build before all other documents. */
  permits: Permit[];
  truth: Truth;
  kelurahan: string;
}

export type SampleLine = SampleFeature<LineString>;
export type SamplePoint = SampleFeature<Point>;
