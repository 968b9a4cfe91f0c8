/** Lambert azimuthal equal-area, a projection of proj4 by itself; its types are those of the whole library. */
declare module 'proj4/lib/projections/laea.js' {
  interface Place {
    x: number;
    y: number;
  }
  /** Half axis (metres), eccentricity squared and plain, centre (radians), false origin (metres). */
  interface Sheet {
    a: number;
    es: number;
    e: number;
    lat0: number;
    long0: number;
    x0: number;
    y0: number;
  }
  /** Readies the sheet; first of all. */
  export function init(this: Sheet): void;
  /** Radians to metres. The place that is passed is overwritten. */
  export function forward(this: Sheet, place: Place): Place;
  /** Metres to radians. The place that is passed is overwritten. */
  export function inverse(this: Sheet, place: Place): Place;
}
