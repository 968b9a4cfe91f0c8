declare module 'geojson-validation' {
  /** Messages of what is wrong with a GeoJSON object of any type; empty when its form is right. */
  export function valid(object: unknown, trace: true): string[];
}
