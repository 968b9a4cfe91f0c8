import type { Layer } from './layer.ts';

/** High-voltage lines with voltage and support. */
export const powerLines: Layer<'power-lines'> = {
  id: 'power-lines',
  geometry: 'line',
  audience: 'public',
  minZoom: 12,
  order: 27,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'voltageKv', from: ['voltageKv', 'tegangan'], type: 'number' },
    { name: 'support', from: ['support', 'penyangga'], type: 'text' },
  ],
};
