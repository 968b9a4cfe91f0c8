import type { Layer } from './layer.ts';

/** Special provisions (ketentuan khusus): KKOP, LP2B, flood, heritage, TOD, recharge. They only tighten. */
export const overlays: Layer<'overlays'> = {
  id: 'overlays',
  geometry: 'area',
  audience: 'public',
  minZoom: 11,
  order: 35,
  ce90M: null,
  attributes: [
    { name: 'kind', from: ['kind', 'jenis'], type: 'text' },
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'limitM', from: ['limitM', 'batas_m'], type: 'number' },
  ],
};
