import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const setbackZone = bilingual<RulePage>(
  {
    question:
      'Apakah bangunan di luar zona sempadan yang digambar rencana, atau kegiatannya disebut rencana di sana?',
    formula: 'Luas tapak di dalam zona sempadan (m²) = 0, kecuali rencana menyebut kegiatan itu.',
    counts: [
      'Zona sempadan: kode PS (dengan atau tanpa nomor), atau nama yang memuat “sempadan” atau “perlindungan setempat”.',
      'Bila rencana menggambar zona sempadan, garis itu mendahului jarak umum; jarak umum tetap dilaporkan tersendiri (misalnya sempadan sungai).',
      'Kegiatan I sesuai; T, B, dan TB belum jelas sampai syaratnya diperiksa; X, atau tidak disebut, melanggar.',
      'Bangunan yang lebih tua dari rencana dijawab sebagai status quo (pasal peralihannya belum diverifikasi); bila umurnya tidak diketahui, jawabannya belum jelas.',
      'Terutama di zona: paling sedikit separuh tapaknya.',
    ],
    blind: [
      'Sempadan yang ditetapkan tetapi tidak digambar sebagai zona.',
      'Kegiatan yang dinamai lain di rencana.',
    ],
  },
  {
    question:
      'Does the building stay out of setback zones that the plan draws, or does the plan name its activity there?',
    formula: 'Footprint inside the setback zone (m²) = 0, unless the plan names the activity.',
    counts: [
      'A setback zone is coded PS (with or without a number), or its name holds “sempadan” or “perlindungan setempat”.',
      'Where the plan draws a setback zone, that line comes before the general distance; the general one is still reported by itself (river setback, for one).',
      'I complies; T, B and TB are unclear until their conditions are checked; X, or not named, violates.',
      'A building older than the plan is answered as status quo (the transitional article is not yet verified); of unknown age it is unclear.',
      'Mainly in the zone: at least half of the footprint.',
    ],
    blind: ['Setbacks decreed but not drawn as zones.', 'Activities that the plan calls otherwise.'],
  },
);
