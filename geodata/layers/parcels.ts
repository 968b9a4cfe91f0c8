import type { Layer } from './layer.ts';

/** Land parcels (bidang tanah). Owners are never kept. */
export const parcels: Layer<'parcels'> = {
  id: 'parcels',
  geometry: 'area',
  audience: 'public',
  minZoom: 15,
  order: 21,
  ce90M: null,
  attributes: [
    { name: 'number', from: ['number', 'NIB', 'parcelNib', 'NIBEL_NIB', 'nop'], type: 'text' },
    { name: 'tenure', from: ['tenure', 'TIPEHAK'], type: 'text' },
    { name: 'areaM2', from: ['areaM2', 'LUASTERTUL', 'LUASPETA'], type: 'number' },
    { name: 'address', from: ['address', 'alamat'], type: 'text' },
  ],
};
