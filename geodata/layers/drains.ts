import type { Layer } from './layer.ts';

/** Drains and ditches (parit, drainase) as axes. */
export const drains: Layer<'drains'> = {
  id: 'drains',
  geometry: 'line',
  audience: 'public',
  minZoom: 14,
  order: 24,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'widthM', from: ['widthM', 'lebar'], type: 'number' },
  ],
};
