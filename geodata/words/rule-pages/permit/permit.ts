import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permit = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berdiri di dalam izin bangunan (PBG/IMB) yang berlaku?',
    formula:
      'Luas di luar izin = luas tapak − luas tapak di dalam gabungan izin yang berlaku; boleh lewat garis izin paling jauh 0,1 m.',
    counts: [
      'Hanya PBG dan IMB yang dihitung; KKPR dan SLF tidak.',
      'Izin yang menutup kurang dari 10 % bangunan dianggap milik tetangga.',
      'Izin berlaku, berakhir, dicabut, atau belum berlaku menurut tanggal dan status kantor.',
    ],
    blind: [
      'Izin yang belum dimasukkan ke sistem.',
      'Izin tanpa letak: harus ditempatkan dahulu oleh orang.',
    ],
  },
  {
    question: 'Does the building stand inside building permits (PBG/IMB) in force?',
    formula:
      'Area outside = footprint − footprint inside the permits in force together; the permit’s line may be passed by 0.1 m.',
    counts: [
      'Only PBG and IMB count; KKPR and SLF do not.',
      'A permit that covers less than 10 % of the building is a neighbour’s.',
      'In force, expired, revoked or not yet: by dates and the office’s status.',
    ],
    blind: ['Permits that were never imported.', 'Permits without a place: a person must place them first.'],
  },
);
