import * as z from 'zod';
import { Basis } from './basis.ts';
import { Day, Id } from './geojson.ts';

const common = {
  id: Id,
  /** Grows by one when the row is corrected; the id stays. */
  version: z.number().int().positive(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  basis: Basis,
};

/**
 * Building intensity of a zone; the most specific matching row counts. Null means: no such limit stated. A limit that may
 * be absent came later: rows stored before do not have it.
 */
export const IntensityRow = z.object({
  ...common,
  kind: z.literal('intensity'),
  zoneCode: z.string(),
  roadClass: z.string().nullable(),
  recharge: z.boolean().nullable(),
  parcelAreaMinM2: z.number().nullable(),
  parcelAreaMaxM2: z.number().nullable(),
  buildingFunction: z.string().nullable(),
  /** Building coverage, percent of parcel area, at most. */
  kdbMaxPct: z.number().nullable(),
  klbMin: z.number().nullish(),
  klbMax: z.number().nullable(),
  kdhMinPct: z.number().nullable(),
  ktbMaxPct: z.number().nullable(),
  heightMaxM: z.number().nullable(),
  storeysMax: z.number().nullable(),
  /** Setback of the front, metres from what `gsbFrom` says. */
  gsbM: z.number().nullable(),
  /** Metres of the front setback in `n`, the width of the road in metres: `n/2+1`. Stands instead of `gsbM`. */
  gsbFormula: z.string().nullish(),
  /** What the front setback is measured from; null: metres from the edge of the road reserve, a formula from nobody knows where. */
  gsbFrom: z.enum(['road-edge', 'road-axis', 'parcel-line']).nullish(),
  /** Distances kept clear at the sides (jarak bebas samping) and at the back (belakang), metres. */
  sideM: z.number().nullish(),
  rearM: z.number().nullish(),
  /** Text of the plan that no machine should guess at; a row with a note and no figures answers `unclear`. */
  note: z.string().nullable(),
});
export type IntensityRow = z.infer<typeof IntensityRow>;

/** ITBX: I permitted, T limited, B conditional, TB both, X prohibited. */
export const Permission = z.enum(['I', 'T', 'B', 'TB', 'X']);
export type Permission = z.infer<typeof Permission>;

export const UseRow = z.object({
  ...common,
  kind: z.literal('use'),
  zoneCode: z.string(),
  /** KBLI code or the city's own code of the activity. */
  activity: z.string(),
  activityName: z.string(),
  permission: Permission,
  /** Conditions and required documents, as the plan writes them. */
  conditions: z.string().nullable(),
  /** Documents that a conditional use asks for, where the text surely names them; absent in older rows. */
  requiredDocuments: z.array(z.string()).optional(),
  /** At most this much of the block, and at least this much of the parcel left natural; percent. */
  maxShareOfBlockPct: z.number().nullish(),
  minNaturalPct: z.number().nullish(),
});
export type UseRow = z.infer<typeof UseRow>;

/** A setback by national law or by plan; condition keys are compared with the attributes of the object. */
export const SetbackRow = z.object({
  ...common,
  kind: z.literal('setback'),
  object: z.enum([
    'river',
    'lake',
    'spring',
    'coast',
    'railway',
    'power-line',
    'power-line-vertical',
    'road',
    'road-reserve',
    'drain',
    'airfield',
    'building',
    'fence',
  ]),
  code: z.string(),
  metres: z.number().nullable(),
  measuredFrom: z.string(),
  condition: z.object({
    embanked: z.boolean().optional(),
    urban: z.boolean().optional(),
    tidal: z.boolean().optional(),
    depthAboveM: z.number().optional(),
    depthUpToM: z.number().optional(),
    catchmentAboveKm2: z.number().optional(),
    catchmentUpToKm2: z.number().optional(),
    voltageKv: z.number().optional(),
    /** What carries the line: `menara`, `tiang baja`. */
    support: z.string().optional(),
    /** Which space of a railway or road: `ruang manfaat jalur`. */
    space: z.string().optional(),
    /** How the track lies: `permukaan tanah`. */
    grade: z.string().optional(),
    roadClass: z.string().optional(),
    /** Surface that limits heights around an airfield: `horizontal-dalam`, `kerucut`, `horizontal-luar`, `transisi`, `ancangan`. */
    surface: z.string().optional(),
    /** Reach of the surface, metres, and its slope. */
    radiusM: z.number().optional(),
    slopePct: z.number().optional(),
    storeysAbove: z.number().optional(),
    storeysUpTo: z.number().optional(),
  }),
});
export type SetbackRow = z.infer<typeof SetbackRow>;

/** What an overlay (LP2B, flood, heritage, TOD, recharge) adds to the zone below; it only tightens. */
export const OverlayRow = z.object({
  ...common,
  kind: z.literal('overlay'),
  /** Name of the overlay as features of the layer carry it: `lp2b`, `flood`, `heritage`, `tod`, `recharge`. */
  overlay: z.string(),
  /** Prohibits building, asks for documents, or asks for a measure that `note` names. */
  effect: z.enum(['prohibits', 'document', 'measure']),
  /** Activities that the overlay leaves alone; a KBLI group stands for all codes that begin with it. */
  exceptActivities: z.array(z.string()),
  requiredDocuments: z.array(z.string()),
  note: z.string().nullable(),
});
export type OverlayRow = z.infer<typeof OverlayRow>;

export const RuleRow = z.discriminatedUnion('kind', [IntensityRow, UseRow, SetbackRow, OverlayRow]);
export type RuleRow = z.infer<typeof RuleRow>;
