import * as z from 'zod';
import { CheckAnswer, Circumstances } from './check.ts';
import { Day, Geometry, Id, Moment, Position, Sha256 } from './geojson.ts';

/** What kind of thing an officer saw. Codes of `geodata/words`. */
export const FindingKind = z.enum([
  'building-new',
  'building-extension',
  'building-storeys',
  'use-change',
  'setback',
  'public-land',
  'demolition',
  'other',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** A fact as an officer recorded it. Never edited: a correction is a new finding that names what it corrects. */
export const Finding = z.object({
  id: Id,
  observedAt: Moment,
  geometry: Geometry,
  /** GPS fix under which it was made, or null with a reason when placed by hand. */
  fix: z.object({ position: Position, accuracyM: z.number().min(0), at: Moment }).nullable(),
  placedBy: z.enum(['gps', 'map', 'place-search']),
  kind: FindingKind,
  activity: z.string().max(64).nullable(),
  buildingFunction: z.string().max(64).nullable(),
  storeys: z.number().int().min(0).max(200).nullable(),
  heightM: z.number().min(0).max(1000).nullable(),
  builtOn: Day.nullable(),
  permitNumber: z.string().max(120).nullable(),
  note: z.string().max(4000),
  photos: z.array(Sha256).max(20),
  corrects: Id.nullable(),
  report: z.string().nullable(),
  ...Circumstances.pick({
    floorAreaM2: true,
    greenAreaM2: true,
    basementAreaM2: true,
    units: true,
    groundElevationM: true,
    parcel: true,
    accuracyM: true,
  }).shape,
  /** Names of the facts above that the officer left as the map has them. */
  fromMap: z.array(z.string().max(40)).max(20).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const FindingStatus = z.enum(['received', 'case-opened', 'rejected']);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** The server's promise: it is in the database exactly once. Same request, same receipt. */
export const Receipt = z.object({ id: Id, sha256: Sha256, receivedAt: Moment, seq: z.number().int() });
export type Receipt = z.infer<typeof Receipt>;

/** One row of the violation map and its list. */
export const FindingSummary = z.object({
  id: Id,
  observedAt: Moment,
  receivedAt: Moment,
  by: z.string(),
  kind: FindingKind,
  status: FindingStatus,
  outcome: z.enum(['violates', 'unclear', 'complies', 'not-applicable']),
  kelurahan: z.string().nullable(),
  kecamatan: z.string().nullable(),
  photos: z.number().int(),
  point: z.tuple([z.number(), z.number()]),
  caseNumber: z.string().nullable(),
});
export type FindingSummary = z.infer<typeof FindingSummary>;

/** A finding opened by a planner: the fact, the evidence, and what became of it. */
export const FindingSheet = z.object({
  finding: Finding,
  summary: FindingSummary,
  answer: CheckAnswer,
  photos: z.array(z.object({ sha256: Sha256, url: z.string(), bytes: z.number().int() })),
  decision: z.object({ by: z.string(), at: Moment, reason: z.string() }).nullable(),
});
export type FindingSheet = z.infer<typeof FindingSheet>;
