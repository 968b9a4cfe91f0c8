import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const greenSpace = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di luar ruang terbuka hijau (RTH), atau kegiatannya disebut rencana di sana?',
    formula: 'Luas tapak di dalam zona RTH (m²) = 0, kecuali rencana menyebut kegiatan itu.',
    counts: [
      'Zona RTH: kode RTH (dengan atau tanpa nomor), atau nama yang memuat “ruang terbuka hijau” atau “RTH”.',
      'Kegiatan I sesuai; T, B, dan TB belum jelas sampai syaratnya diperiksa; X, atau tidak disebut, melanggar.',
      'Bangunan yang lebih tua dari rencana dijawab sebagai status quo (pasal peralihannya belum diverifikasi); bila umurnya tidak diketahui, jawabannya belum jelas.',
    ],
    blind: ['Ruang hijau yang tidak digambar sebagai zona.', 'Siapa pemilik tanahnya.'],
  },
  {
    question:
      'Does the building stay out of green open space (RTH), or does the plan name its activity there?',
    formula: 'Footprint inside the green zone (m²) = 0, unless the plan names the activity.',
    counts: [
      'A green zone is coded RTH (with or without a number), or its name holds “ruang terbuka hijau” or “RTH”.',
      'I complies; T, B and TB are unclear until their conditions are checked; X, or not named, violates.',
      'A building older than the plan is answered as status quo (the transitional article is not yet verified); of unknown age it is unclear.',
    ],
    blind: ['Green spaces not drawn as zones.', 'Who owns the land.'],
  },
);
