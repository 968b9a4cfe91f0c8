import * as z from 'zod';
import { Circumstances } from './check.ts';
import { Fix } from './fix.ts';
import { Day, Geometry, Id, Moment, Sha256 } from './geojson.ts';

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

/** The tablet's own answer and what it knew: kept beside the server's when the two differ. */
export const Provisional = z.object({
  judgedAt: Moment,
  ruleSet: z.string().max(120),
  /** Version of the area pack. */
  pack: z.string().max(120),
  /** The city's log when the pack was made: tells what the tablet could not know. */
  packSeq: z.number().int().min(0).optional(),
  outcome: z.enum(['violates', 'unclear', 'complies', 'not-applicable']),
  /** Outcome of each rule by its id; rules that did not apply are left out. */
  verdicts: z.record(z.string().max(64), z.enum(['violates', 'unclear', 'complies'])),
});
export type Provisional = z.infer<typeof Provisional>;

/** A fact as an officer recorded it. Never edited: a correction is a new finding that names what it corrects. */
export const Finding = z.object({
  id: Id,
  observedAt: Moment,
  geometry: Geometry,
  /** GPS fix under which it was made, or null with a reason when placed by hand. */
  fix: Fix.nullable(),
  placedBy: z.enum(['gps', 'map', 'place-search']),
  /** Why it was placed by hand, in the officer's words. */
  placedWhy: z.string().max(400).optional(),
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
  /** Patrol and stop during which it was made. */
  patrol: Id.optional(),
  stop: Id.optional(),
  /** Photos of `photos` that are sketched upon, with the untouched photo. */
  sketches: z
    .array(z.object({ sketch: Sha256, of: Sha256 }))
    .max(20)
    .optional(),
  /** Spoken notes: sound files, bound like photos. */
  voices: z.array(Sha256).max(5).optional(),
  /** What the tablet said on the spot, for comparison; never the verdict. */
  provisional: Provisional.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** `asked`: the office asked something back; a correction or a visit of its author answers. */
export const FindingStatus = z.enum(['received', 'asked', 'case-opened', 'rejected']);
export type FindingStatus = z.infer<typeof FindingStatus>;

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
  /** Fields that two people said differently without knowing of each other. */
  conflicts: z.number().int(),
  point: z.tuple([z.number(), z.number()]),
  caseNumber: z.string().nullable(),
});
export type FindingSummary = z.infer<typeof FindingSummary>;
