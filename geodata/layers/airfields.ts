import type { Layer } from './layer.ts';

/**
 * Runway strips with the elevation that height limits are counted from, and how far the ground around (to 15 km) may lie above
 * or below it, nine times in ten; both in metres.
 */
export const airfields: Layer<'airfields'> = {
  id: 'airfields',
  geometry: 'area',
  audience: 'public',
  minZoom: 10,
  order: 15,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'elevationM', from: ['elevationM', 'elevasi'], type: 'number' },
    { name: 'reliefM', from: ['reliefM', 'beda_tinggi'], type: 'number' },
  ],
};
