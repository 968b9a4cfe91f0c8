import type { Layer } from './layer.ts';

/**
 * Special provisions (ketentuan khusus) by kind: `kkop`, `lp2b`, `flood`, `heritage`, `tod`, `recharge`. They only tighten.
 * `limitM` is the greatest height above the ground inside, metres.
 */
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
