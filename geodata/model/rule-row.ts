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

/** Building intensity of a zone; the most specific matching row counts. Null means: no such limit stated. */
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
  klbMax: z.number().nullable(),
  kdhMinPct: z.number().nullable(),
  ktbMaxPct: z.number().nullable(),
  heightMaxM: z.number().nullable(),
  storeysMax: z.number().nullable(),
  gsbM: z.number().nullable(),
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
});
export type UseRow = z.infer<typeof UseRow>;

/** A setback by national law or by plan; condition keys are compared with the attributes of the object. */
export const SetbackRow = z.object({
  ...common,
  kind: z.literal('setback'),
  object: z.enum(['river', 'lake', 'spring', 'coast', 'railway', 'power-line', 'road']),
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
  }),
});
export type SetbackRow = z.infer<typeof SetbackRow>;

export const RuleRow = z.discriminatedUnion('kind', [IntensityRow, UseRow, SetbackRow]);
export type RuleRow = z.infer<typeof RuleRow>;
