import { bilingual } from './bilingual.ts';

/** What the officers' face says where a place is looked for by its name. */
export const searchWords = bilingual(
  {
    title: 'Cari tempat',
    lead: 'Peta berpindah ke tempat yang dipilih.',
    label: 'Nama jalan, kelurahan, atau nomor',
    placeholder: 'mis. Jalan Kenanga',
    none: 'Tidak ditemukan.',
    fromPack: 'Tanpa jaringan: hanya jalan, kelurahan, dan kecamatan di wilayah yang dibawa.',
  },
  {
    title: 'Search a place',
    lead: 'The map goes to the place that you choose.',
    label: 'Street, kelurahan or number',
    placeholder: 'e.g. Jalan Kenanga',
    none: 'Nothing found.',
    fromPack: 'No network: only streets, kelurahan and kecamatan of the area taken along.',
  },
);
