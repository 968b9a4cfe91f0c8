import type { Layer } from './layer.ts';

/** Building footprints. */
export const buildings: Layer<'buildings'> = {
  id: 'buildings',
  geometry: 'area',
  audience: 'public',
  minZoom: 14,
  order: 22,
  ce90M: null,
  attributes: [
    { name: 'name', from: ['name', 'nama', 'NAMOBJ'], type: 'text' },
    { name: 'use', from: ['use', 'fungsi', 'penggunaan'], type: 'text' },
    { name: 'storeys', from: ['storeys', 'jumlah_lantai', 'lantai', 'levels', 'building_l'], type: 'number' },
    { name: 'heightM', from: ['heightM', 'tinggi', 'tinggi_bangunan'], type: 'number' },
    { name: 'builtOn', from: ['builtOn', 'tahun', 'tahun_bangun'], type: 'date' },
    { name: 'address', from: ['address', 'alamat'], type: 'text' },
  ],
};
