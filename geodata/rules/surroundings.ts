import type { Area, Box, Circumstances, Day, Geometry, Permit, Plan, RuleRow } from '../model/index.ts';

/** Something a layer holds near the subject. `version` is the import that brought it. */
interface Thing<G extends Geometry = Geometry> {
  id: string;
  version: string | null;
  geometry: G;
  /** Stated accuracy of the layer, metres, circular error at 90 %; null when nobody stated one. */
  ce90M: number | null;
}

export interface ZoneNear extends Thing<Area> {
  planId: string;
  code: string;
  name: string;
  class: 'lindung' | 'budidaya' | null;
  sourceIndex: number | null;
}

export interface ParcelNear extends Thing<Area> {
  number: string | null;
}

export interface RiverNear extends Thing {
  name: string | null;
  depthM: number | null;
  embanked: boolean | null;
  urban: boolean | null;
  tidal: boolean | null;
  catchmentKm2: number | null;
}

export interface RoadNear extends Thing {
  name: string | null;
  class: string | null;
  widthM: number | null;
}

/** A plan that was in force on one of the days asked about. Its zones and rows stand in `zones` and `rows` under its id. */
export type PlanInTime = Pick<Plan, 'id' | 'name' | 'validFrom' | 'validTo'>;

/** The whole of what a rule may know. Filled by `server/queries` from PostGIS and by `web/offline` from the area pack. */
export interface Surroundings {
  city: string | null;
  subject: { geometry: Geometry; circumstances: Circumstances };
  /** Days whose law is asked for; `built` and `reported` are null when not known. */
  days: { built: Day | null; reported: Day | null; today: Day };
  plans: PlanInTime[];
  zones: ZoneNear[];
  /** Rows of the plans above, keyed by plan; national rows stand under `null`. */
  rows: { planId: string | null; row: RuleRow }[];
  permits: (Permit & { version: string | null })[];
  parcels: ParcelNear[];
  rivers: RiverNear[];
  roads: RoadNear[];
  /** Layers the city has at all: a rule that misses its layer answers `unclear`, not `not-applicable`. */
  layers: string[];
  /** Area inside which the lists above are complete. */
  seen: Box;
}

/** What may be known of the land and the law, before anything is: where surroundings that are filled by hand begin. */
export const nothingKnown = (): Omit<Surroundings, 'city' | 'subject' | 'days' | 'seen'> => ({
  plans: [],
  zones: [],
  rows: [],
  permits: [],
  parcels: [],
  rivers: [],
  roads: [],
  layers: [],
});
