import type { Layer } from './layer.ts';

/** Building footprints, with what is known of each: the names are those of the circumstances of a check. */
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
    {
      name: 'floorAreaM2',
      from: ['floorAreaM2', 'luas_lantai', 'luas_total_lantai', 'luas_bangunan', 'total_luas_lantai'],
      type: 'number',
    },
    {
      name: 'greenAreaM2',
      from: ['greenAreaM2', 'luas_hijau', 'luas_area_hijau', 'luas_kdh'],
      type: 'number',
    },
    {
      name: 'basementAreaM2',
      from: ['basementAreaM2', 'luas_basemen', 'luas_besmen', 'luas_basement'],
      type: 'number',
    },
    { name: 'units', from: ['units', 'jumlah_unit'], type: 'number' },
    {
      name: 'groundElevationM',
      from: ['groundElevationM', 'elevasi_tanah', 'elevasi_dasar'],
      type: 'number',
    },
    { name: 'activity', from: ['activity', 'kegiatan', 'kode_kegiatan', 'kbli'], type: 'text' },
    {
      name: 'buildingFunction',
      from: ['buildingFunction', 'fungsi_bangunan', 'fungsi_bg', 'fungsi_gedung'],
      type: 'text',
    },
    { name: 'builtOn', from: ['builtOn', 'tahun', 'tahun_bangun'], type: 'date' },
    {
      name: 'permitNumber',
      from: ['permitNumber', 'nomor_pbg', 'no_pbg', 'nomor_imb', 'no_imb', 'nomor_izin'],
      type: 'text',
    },
    { name: 'parcel', from: ['parcel', 'nomor_bidang', 'nib_bidang'], type: 'text' },
    { name: 'accuracyM', from: ['accuracyM', 'akurasi_m'], type: 'number' },
    { name: 'address', from: ['address', 'alamat'], type: 'text' },
  ],
};
