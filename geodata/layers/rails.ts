import type { Layer } from './layer.ts';

/** Railway tracks. */
export const rails: Layer<'rails'> = {
  id: 'rails',
  geometry: 'line',
  audience: 'public',
  minZoom: 10,
  order: 26,
  ce90M: null,
  attributes: [{ name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' }],
};
