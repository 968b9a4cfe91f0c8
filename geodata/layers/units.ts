import type { Layer } from './layer.ts';

/** Working areas of units (bidang, UPT, kecamatan teams). */
export const units: Layer<'units'> = {
  id: 'units',
  geometry: 'area',
  audience: 'staff',
  minZoom: 8,
  order: 11,
  ce90M: null,
  attributes: [
    { name: 'code', from: ['code', 'kode'], type: 'text' },
    { name: 'name', from: ['name', 'nama', 'unit'], type: 'text' },
  ],
};
