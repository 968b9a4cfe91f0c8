/** The letters of the map are those of the faces. */
export const mapFontFamily = 'Plus Jakarta Sans Variable';

/** Font of everything that the map writes. */
export const mapFont = (size: number, weight = 650, slant = ''): string =>
  `${slant} ${weight} ${size}px '${mapFontFamily}', system-ui, sans-serif`.trim();
