import type { Layer } from './layer.ts';

/** Springs. */
export const springs: Layer<'springs'> = {
  id: 'springs',
  geometry: 'point',
  audience: 'public',
  minZoom: 12,
  order: 28,
  ce90M: null,
  attributes: [{ name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' }],
};
