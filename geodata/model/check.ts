import * as z from 'zod';
import { CityCode, Day, Geometry, Moment } from './geojson.ts';
import { PermitKind, PermitState } from './permit.ts';
import { Outcome, Verdict } from './verdict.ts';

/** What the asker knows about the thing. All optional; what is missing makes verdicts unclear, never clean. */
export const Circumstances = z.object({
  city: CityCode.optional(),
  /** KBLI code or the city's activity code. */
  activity: z.string().max(64).optional(),
  buildingFunction: z.string().max(64).optional(),
  builtOn: Day.optional(),
  storeys: z.number().int().min(0).max(200).optional(),
  heightM: z.number().min(0).max(1000).optional(),
  /** Height of the ground at the building above the sea, metres: limits around airfields are counted from there. */
  groundElevationM: z.number().min(-500).max(9000).optional(),
  floorAreaM2: z.number().min(0).max(10_000_000).optional(),
  /** Open planted ground of the parcel, m². */
  greenAreaM2: z.number().min(0).max(10_000_000).optional(),
  /** Footprint of the basements, m²; 0: there is none. */
  basementAreaM2: z.number().min(0).max(10_000_000).optional(),
  /** Dwellings or shops. */
  units: z.number().int().min(0).max(10_000).optional(),
  /** 95 % radius in metres, as browsers report it: σ = r / 2.45. */
  accuracyM: z.number().min(0).max(100_000).optional(),
  permitNumber: z.string().max(120).optional(),
  parcel: z.string().max(120).optional(),
});
export type Circumstances = z.infer<typeof Circumstances>;

/** Body of `POST /api/checks`: a GeoJSON Feature. */
export const CheckRequest = z.object({
  type: z.literal('Feature'),
  geometry: Geometry,
  properties: Circumstances.nullable(),
});
export type CheckRequest = z.infer<typeof CheckRequest>;

export const CheckReason = z.enum(['outside-every-city', 'no-plan', 'outside-plan']);
export type CheckReason = z.infer<typeof CheckReason>;

/** A check's answer. Shares are of the subject's area; areas in m² on the ellipsoid. */
export const CheckAnswer = z.object({
  /** Worst of all verdicts. */
  outcome: Outcome,
  checkedAt: Moment,
  /** Day whose law answers. */
  asOf: Day,
  ruleSet: z.string(),
  city: CityCode.nullable(),
  plan: z.object({ id: z.string(), name: z.string(), validFrom: Day }).nullable(),
  reason: CheckReason.nullable(),
  zones: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      areaM2: z.number(),
      share: z.number(),
      sourceIndex: z.number().int().nullable(),
    }),
  ),
  permits: z.array(
    z.object({
      number: z.string(),
      kind: PermitKind,
      state: PermitState,
      areaM2: z.number().nullable(),
      share: z.number().nullable(),
    }),
  ),
  parcels: z.array(z.object({ id: z.string(), areaM2: z.number(), coveredM2: z.number() })),
  verdicts: z.array(Verdict),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;
