declare module 'polylabel' {
  /** The point of a polygon farthest from its border, to within a precision; `distance` is 0 where the polygon is thinner than that. */
  // biome-ignore lint/style/noDefaultExport: the library's own
  export default function polylabel(
    rings: [number, number][][],
    precision: number,
  ): [number, number] & { distance: number };
}
