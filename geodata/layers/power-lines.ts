import type { Layer } from './layer.ts';

/** High-voltage lines as axes of their towers, with voltage, support and how high the lowest conductor hangs above the ground. */
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
    { name: 'conductorM', from: ['conductorM', 'tinggi_konduktor'], type: 'number' },
  ],
};
