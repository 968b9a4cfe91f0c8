import type { Basis } from '../model/index.ts';

/** A zone of the national scheme (Permen ATR/BPN 11/2021 and 14/2021) as the legend draws it. */
export interface ZoneColour {
  code: string;
  /** Indonesian name, as in the regulation. */
  name: string;
  nameEn: string;
  class: 'lindung' | 'budidaya';
  /** Official colour, `#RRGGBB`; null where no source states one. */
  colour: string | null;
  /** How sure we are of code and name. */
  certainty: Basis['certainty'];
}

const row = (
  code: string,
  name: string,
  nameEn: string,
  zoneClass: ZoneColour['class'],
  colour: string | null,
  certainty: Basis['certainty'],
): ZoneColour => ({ code, name, nameEn, class: zoneClass, colour, certainty });

/**
 * The official table. A code means something only together with its plan: Medan's Perda 2/2015 used R-1…R-3 and K-1…K-3
 * with other meanings. RTH-8 is drawn (15,245,0) in four exports and (15,145,0) in one transcription; the four are followed.
 */
export const zoneColours: readonly ZoneColour[] = [
  row('BA', 'Badan Air', 'Water body', 'lindung', '#97DBF2', 'source'),
  row('HL', 'Hutan Lindung', 'Protection forest', 'lindung', '#325F28', 'source'),
  row('LG', 'Lindung Gambut', 'Peat protection', 'lindung', null, 'memory-medium'),
  row(
    'PS',
    'Perlindungan Setempat',
    'Local protection (river, coast, lake setbacks)',
    'lindung',
    '#05D7D7',
    'source',
  ),
  row('RTH-1', 'Rimba Kota', 'Urban forest', 'lindung', '#37550A', 'source'),
  row('RTH-2', 'Taman Kota', 'City park', 'lindung', '#416900', 'source'),
  row('RTH-3', 'Taman Kecamatan', 'District park', 'lindung', '#468700', 'source'),
  row('RTH-4', 'Taman Kelurahan', 'Ward park', 'lindung', '#4BA500', 'source'),
  row('RTH-5', 'Taman RW', 'Neighbourhood (RW) park', 'lindung', '#50C300', 'source'),
  row('RTH-6', 'Taman RT', 'Neighbourhood (RT) park', 'lindung', '#55E100', 'memory-high'),
  row('RTH-7', 'Pemakaman', 'Cemetery', 'lindung', '#5AFF00', 'source'),
  row('RTH-8', 'Jalur Hijau', 'Green corridor', 'lindung', '#0FF500', 'source'),
  row('KS-4', 'Taman Hutan Raya', 'Grand forest park', 'lindung', '#B9A5FF', 'source'),
  row('KS', 'Konservasi / Kawasan Suaka Alam', 'Nature conservation', 'lindung', '#323287', 'memory-medium'),
  row('CA', 'Cagar Alam', 'Strict nature reserve', 'lindung', null, 'source'),
  row('TWA', 'Taman Wisata Alam', 'Nature recreation park', 'lindung', null, 'source'),
  row(
    'LGE-1',
    'Keunikan Batuan dan Fosil',
    'Geological protection: rock/fossil',
    'lindung',
    '#968796',
    'memory-medium',
  ),
  row(
    'LGE-2',
    'Keunikan Bentang Alam',
    'Geological protection: landform',
    'lindung',
    '#B48796',
    'memory-medium',
  ),
  row('LGE-3', 'Keunikan Proses Geologi', 'Geological protection: process', 'lindung', null, 'memory-medium'),
  row('LGE-4', 'Imbuhan Air Tanah', 'Groundwater recharge', 'lindung', null, 'memory-low'),
  row('LGE-5', 'Sekitar Mata Air', 'Spring surroundings', 'lindung', null, 'memory-low'),
  row('CB', 'Cagar Budaya', 'Cultural heritage', 'lindung', '#FF37CD', 'source'),
  row('EM', 'Ekosistem Mangrove', 'Mangrove ecosystem', 'lindung', '#2D966E', 'source'),
  row('BJ', 'Badan Jalan', 'Road body', 'budidaya', '#EB1E1E', 'source'),
  row('HPT', 'Hutan Produksi Terbatas', 'Limited production forest', 'budidaya', null, 'memory-medium'),
  row('HP', 'Hutan Produksi Tetap', 'Permanent production forest', 'budidaya', '#7DB437', 'memory-medium'),
  row(
    'HPK',
    'Hutan Produksi yang dapat Dikonversi',
    'Convertible production forest',
    'budidaya',
    '#9BE137',
    'memory-medium',
  ),
  row('KR', 'Perkebunan Rakyat', 'Smallholder plantation', 'budidaya', '#9BDC9B', 'memory-medium'),
  row('P-1', 'Tanaman Pangan', 'Food crops', 'budidaya', '#C8F546', 'source'),
  row('P-2', 'Hortikultura', 'Horticulture', 'budidaya', '#E6FF4B', 'source'),
  row('P-3', 'Perkebunan', 'Plantation', 'budidaya', '#AFAF37', 'source'),
  row('P-4', 'Peternakan', 'Livestock', 'budidaya', '#B9EBB9', 'source'),
  row('IK-1', 'Perikanan Tangkap', 'Capture fishery', 'budidaya', '#649BD2', 'source'),
  row('IK-2', 'Perikanan Budi Daya', 'Aquaculture', 'budidaya', '#82B9D2', 'memory-high'),
  row('MNL', 'Pertambangan Mineral Logam', 'Metal mining', 'budidaya', '#2D415F', 'memory-low'),
  row('MNBL', 'Pertambangan Mineral Bukan Logam', 'Non-metal mining', 'budidaya', '#415573', 'memory-low'),
  row('BTN', 'Pertambangan Batuan', 'Rock quarrying', 'budidaya', '#5F7391', 'memory-low'),
  row('PTL', 'Pembangkitan Tenaga Listrik', 'Power generation', 'budidaya', '#00FFCD', 'source'),
  row('KPI', 'Kawasan Peruntukan Industri', 'Industrial estate zone', 'budidaya', '#690000', 'source'),
  row(
    'SIKM',
    'Sentra Industri Kecil dan Menengah',
    'Small/medium industry centre',
    'budidaya',
    null,
    'memory-high',
  ),
  row('W', 'Pariwisata', 'Tourism', 'budidaya', '#FFA5FF', 'source'),
  row(
    'R-1',
    'Perumahan Kepadatan Sangat Tinggi',
    'Residential, very high density',
    'budidaya',
    '#FFBE00',
    'source',
  ),
  row('R-2', 'Perumahan Kepadatan Tinggi', 'Residential, high density', 'budidaya', '#FFDC00', 'source'),
  row('R-3', 'Perumahan Kepadatan Sedang', 'Residential, medium density', 'budidaya', '#FFF005', 'source'),
  row('R-4', 'Perumahan Kepadatan Rendah', 'Residential, low density', 'budidaya', '#FFFA4B', 'source'),
  row(
    'R-5',
    'Perumahan Kepadatan Sangat Rendah',
    'Residential, very low density',
    'budidaya',
    '#FFFF9B',
    'memory-high',
  ),
  row('SPU-1', 'SPU Skala Kota', 'Public services, city scale', 'budidaya', '#7D197D', 'source'),
  row('SPU-2', 'SPU Skala Kecamatan', 'Public services, district scale', 'budidaya', '#9B329B', 'source'),
  row('SPU-3', 'SPU Skala Kelurahan', 'Public services, ward scale', 'budidaya', '#B94BB9', 'source'),
  row('SPU-4', 'SPU Skala RW', 'Public services, RW scale', 'budidaya', '#D764D7', 'source'),
  row('RTNH', 'Ruang Terbuka Non Hijau', 'Non-green open space', 'budidaya', '#006969', 'source'),
  row('C-1', 'Campuran Intensitas Tinggi', 'Mixed use, high intensity', 'budidaya', '#F05500', 'source'),
  row(
    'C-2',
    'Campuran Intensitas Menengah/Sedang',
    'Mixed use, medium intensity',
    'budidaya',
    '#F0731E',
    'source',
  ),
  row('C-3', 'Campuran Intensitas Rendah', 'Mixed use, low intensity', 'budidaya', null, 'memory-medium'),
  row(
    'K-1',
    'Perdagangan dan Jasa Skala Kota',
    'Trade and services, city scale',
    'budidaya',
    '#FF6464',
    'source',
  ),
  row(
    'K-2',
    'Perdagangan dan Jasa Skala WP',
    'Trade and services, planning-area scale',
    'budidaya',
    '#FF8282',
    'source',
  ),
  row(
    'K-3',
    'Perdagangan dan Jasa Skala SWP',
    'Trade and services, sub-area scale',
    'budidaya',
    '#FFA5A5',
    'source',
  ),
  row('KT', 'Perkantoran', 'Offices', 'budidaya', '#9B9B9B', 'source'),
  row('PL-1', 'Tempat Evakuasi Sementara', 'Temporary evacuation site', 'budidaya', null, 'memory-medium'),
  row('PL-2', 'Tempat Evakuasi Akhir', 'Final evacuation site', 'budidaya', null, 'memory-medium'),
  row(
    'PL-3',
    'Instalasi Pengolahan Air Minum (IPAM)',
    'Drinking-water treatment',
    'budidaya',
    '#FFC869',
    'source',
  ),
  row(
    'PL-4',
    'Instalasi Pengolahan Air Limbah (IPAL)',
    'Waste-water treatment',
    'budidaya',
    '#FFE687',
    'source',
  ),
  row('PL-5', 'Pengembangan Nuklir', 'Nuclear development', 'budidaya', null, 'memory-medium'),
  row('PL-6', 'Pergudangan', 'Warehousing', 'budidaya', '#373737', 'memory-medium'),
  row('PP', 'Pengelolaan Persampahan', 'Solid-waste management', 'budidaya', '#D79B37', 'source'),
  row('TR', 'Transportasi', 'Transport', 'budidaya', '#D73700', 'source'),
  row('HK', 'Pertahanan dan Keamanan', 'Defence and security', 'budidaya', '#9B00FF', 'source'),
  row('PLBN', 'Pos Lintas Batas Negara', 'Border post', 'budidaya', null, 'memory-medium'),
];

/** The national zone of this code, or undefined. */
export const zoneColour = (code: string): ZoneColour | undefined =>
  zoneColours.find((zone) => zone.code === code);
