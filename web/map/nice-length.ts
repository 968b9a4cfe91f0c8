/** The longest of 1, 2, 5 × 10ⁿ metres that fits into `most` pixels. */
export function niceLength(metresPerPixel: number, most: number): { metres: number; pixels: number } {
  const room = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= room) ?? power;
  return { metres, pixels: Math.round(metres / metresPerPixel) };
}
