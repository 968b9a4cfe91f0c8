import * as z from 'zod';
import { Id, Moment, Point, Sha256 } from './geojson.ts';

export const ReportCategory = z.enum(['building', 'land-use', 'river', 'public-land', 'height', 'other']);
export type ReportCategory = z.infer<typeof ReportCategory>;

/** A citizen's complaint. No account; contact is optional and stored apart, erasable. */
export const Report = z.object({
  id: Id,
  category: ReportCategory,
  text: z.string().min(5).max(4000),
  point: Point,
  accuracyM: z.number().min(0).max(100_000).nullable(),
  place: z.string().max(200).nullable(),
  photos: z.array(Sha256).max(5),
  /** SHA-256 of the secret code that the phone made; the code itself is never sent with the report. */
  codeHash: Sha256,
  /** Identity hidden from the reported party, the handling agency and the public. */
  anonymous: z.boolean(),
  /** Content not shown to the public. */
  confidential: z.boolean(),
  contact: z
    .object({
      name: z.string().max(120).nullable(),
      phone: z.string().max(40).nullable(),
      email: z.string().max(200).nullable(),
    })
    .nullable(),
});
export type Report = z.infer<typeof Report>;

export const ReportStatus = z.enum([
  'received',
  'verified',
  'assigned',
  'scheduled',
  'followed-up',
  'done',
  'rejected',
  'forwarded',
]);
export type ReportStatus = z.infer<typeof ReportStatus>;

export const ReportReceipt = z.object({ id: Id, number: z.string(), receivedAt: Moment });
export type ReportReceipt = z.infer<typeof ReportReceipt>;

/** What the reporter sees with number and code. */
export const ReportTrack = z.object({
  number: z.string(),
  category: ReportCategory,
  text: z.string(),
  point: Point,
  place: z.string().nullable(),
  receivedAt: Moment,
  status: ReportStatus,
  photos: z.array(z.object({ sha256: Sha256, url: z.string() })),
  timeline: z.array(z.object({ at: Moment, status: ReportStatus, note: z.string().nullable() })),
});
export type ReportTrack = z.infer<typeof ReportTrack>;
