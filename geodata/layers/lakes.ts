import type { Layer } from './layer.ts';

/** Lakes, reservoirs and ponds as water areas at their highest level. */
export const lakes: Layer<'lakes'> = {
  id: 'lakes',
  geometry: 'area',
  audience: 'public',
  minZoom: 9,
  order: 19,
  ce90M: null,
  attributes: [{ name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' }],
};
