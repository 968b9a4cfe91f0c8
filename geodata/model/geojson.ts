import * as z from 'zod';

/** A calendar date, `YYYY-MM-DD`, from the year 1 (no database knows a year 0). */
export const Day = z.iso.date().refine((day) => day >= '0001');
export type Day = z.infer<typeof Day>;

/** Offsets of 16 hours and more: no place on earth has them, and no database takes them. */
const farOffset = /[+-](1[6-9]|2\d):?\d\d$/;

/** A moment of our time, ISO 8601 with offset or Z. */
export const Moment = z.iso
  .datetime({ offset: true })
  .refine((moment) => moment >= '1900' && moment < '9999' && !farOffset.test(moment));
export type Moment = z.infer<typeof Moment>;

/** The Kemendagri code of a kabupaten/kota, e.g. `12.71` for Kota Medan. */
export const CityCode = z.string().regex(/^\d{2}\.\d{2}$/);
export type CityCode = z.infer<typeof CityCode>;

/** UUIDv7 made where the thing is made; in the small letters that databases write. */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** SHA-256 in lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** Longitude, latitude in degrees, WGS 84. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof Position>;

/** West, south, east, north in degrees. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

const positions = z.array(Position);
export const Point = z.object({ type: z.literal('Point'), coordinates: Position });
export type Point = z.infer<typeof Point>;
export const LineString = z.object({ type: z.literal('LineString'), coordinates: positions.min(2) });
export type LineString = z.infer<typeof LineString>;
export const MultiLineString = z.object({
  type: z.literal('MultiLineString'),
  coordinates: z.array(positions.min(2)),
});
export type MultiLineString = z.infer<typeof MultiLineString>;
export const Polygon = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(positions.min(4)).min(1),
});
export type Polygon = z.infer<typeof Polygon>;
export const MultiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(positions.min(4)).min(1)),
});
export type MultiPolygon = z.infer<typeof MultiPolygon>;

/** What a person or a device may send as the place of something. Two dimensions; heights are properties. */
export const Geometry = z.discriminatedUnion('type', [
  Point,
  LineString,
  MultiLineString,
  Polygon,
  MultiPolygon,
]);
export type Geometry = z.infer<typeof Geometry>;
/** An area. */
export type Area = Polygon | MultiPolygon;
