import type { LayerId } from '../layers/index.ts';
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

/** A feature of any imported layer, with the attributes that the layer's file in `geodata/layers` names. */
export interface FeatureNear extends Thing {
  name: string | null;
  properties: Record<string, unknown>;
}

/** What stands in a block, for rules such as "at most 10 % of the block": a zone, its area, and the ground each activity covers. */
export interface BlockNear {
  zoneId: string;
  areaM2: number;
  /** m² of ground by activity, of other buildings than the subject, standing or permitted; under `''` of those whose activity nobody stated. */
  coveredM2: Record<string, number>;
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
  /** By layer, what lies as near as the rules read it (`Rule.reads`). */
  features: Partial<Record<LayerId, FeatureNear[]>>;
  /** Of the zones whose rows limit shares of a block. */
  blocks: BlockNear[];
  /** Layers the city has at all: a rule that misses its layer answers `unclear`, not `not-applicable`. */
  layers: string[];
  /** Area inside which the lists above are complete, each as far as the rules read its layer. */
  seen: Box;
}

/** What may be known of the land and the law, before anything is: where surroundings that are filled by hand begin. */
export const nothingKnown = (): Omit<Surroundings, 'city' | 'subject' | 'days' | 'seen'> => ({
  plans: [],
  zones: [],
  rows: [],
  permits: [],
  features: {},
  blocks: [],
  layers: [],
});
