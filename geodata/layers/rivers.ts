import type { Layer } from './layer.ts';

/** Rivers as channel areas (palung) or centre lines; setback attributes per reach. */
export const rivers: Layer<'rivers'> = {
  id: 'rivers',
  geometry: 'area',
  audience: 'public',
  minZoom: 9,
  order: 20,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ', 'NAMA_SUNGA'], type: 'text' },
    { name: 'depthM', from: ['depthM', 'kedalaman'], type: 'number' },
    { name: 'embanked', from: ['embanked', 'bertanggul'], type: 'boolean' },
    { name: 'urban', from: ['urban', 'perkotaan'], type: 'boolean' },
    { name: 'tidal', from: ['tidal', 'pasang_surut'], type: 'boolean' },
    { name: 'catchmentKm2', from: ['catchmentKm2', 'luas_das'], type: 'number' },
  ],
};
