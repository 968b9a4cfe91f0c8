import type { Layer } from './layer.ts';

/** Administrative boundaries: city, kecamatan, kelurahan. */
export const boundaries: Layer<'boundaries'> = {
  id: 'boundaries',
  geometry: 'area',
  audience: 'public',
  minZoom: 8,
  order: 60,
  ce90M: null,
  attributes: [
    {
      name: 'code',
      from: ['code', 'kode', 'kode_kemendagri', 'KDEPUM', 'KDPPUM', 'village_code', 'id', 'iddesa'],
      type: 'text',
    },
    { name: 'name', from: ['name', 'nama', 'NAMOBJ', 'WADMKD', 'nmdesa', 'village'], type: 'text' },
    { name: 'level', from: ['level', 'tingkat'], type: 'text' },
    { name: 'kecamatan', from: ['kecamatan', 'WADMKC', 'nmkec', 'district'], type: 'text' },
  ],
};
