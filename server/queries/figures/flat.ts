import { gridDegrees } from '../grid.ts';
import { metresInDegrees } from '../near-features.ts';

/**
 * Figures of a sweep are taken on a flat sheet under each building: degrees times the metres of a degree in its middle (`kx`, `ky`, the middle at
 * `-ox`, `-oy`). A length of 300 m is off by less than 2 mm, an area of 1 ha by less than 0.05 m²; what is larger is measured on the ellipsoid.
 */
export const flat = (geometry: string, sheet: string): string =>
  `st_affine(${geometry}, ${sheet}.kx, 0, 0, ${sheet}.ky, ${sheet}.ox, ${sheet}.oy)`;

/** Metres of a degree of longitude and of latitude at a latitude (WGS 84; series of the ellipsoid, to 4 cm). */
export const scaleAt = (latitude: string): string =>
  `111412.84 * cosd(${latitude}) - 93.5 * cosd(3 * ${latitude}) + 0.118 * cosd(5 * ${latitude}) as kx,
   111132.954 - 559.822 * cosd(2 * ${latitude}) + 1.175 * cosd(4 * ${latitude}) as ky`;

/** Edges of more than a kilometre bend: they are geodesics, and a straight line in degrees leaves them by more than a millimetre. */
export const bent = (geometry: string): string =>
  `case when st_npoints(st_segmentize(${geometry}, 0.01)) = st_npoints(${geometry}) then ${geometry}
   else st_segmentize(${geometry}::geography, 500)::geometry end`;

/** The common part, always found. */
export const common = (a: string, b: string): string => `st_intersection(${a}, ${b}, ${gridDegrees})`;

/** What of a large polygon lies in a box. */
export const clipped = (geometry: string, box: string): string =>
  `case when st_npoints(${geometry}) > 200 then st_collectionextract(${common(geometry, box)}, 3) else ${geometry} end`;

/** Metres as degrees, written out. */
export const degrees = (metres: number): string => `${metresInDegrees(metres)}`;
