import type { Layer } from './layer.ts';

/** Coast lines at the highest tide, the sea on their right. */
export const coasts: Layer<'coasts'> = {
  id: 'coasts',
  geometry: 'line',
  audience: 'public',
  minZoom: 9,
  order: 18,
  ce90M: null,
  attributes: [{ name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' }],
};
