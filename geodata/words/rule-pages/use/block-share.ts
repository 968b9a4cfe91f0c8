import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const blockShare = bilingual<RulePage>(
  {
    question:
      'Apakah bangunan dengan kegiatan ini, bersama yang sejenis, menutup blok tidak lebih dari batas rencana?',
    formula:
      'Bagian blok = (tapak bangunan lain dengan kegiatan yang sama di blok + tapak bangunan ini di blok) ÷ luas blok × 100 %.',
    counts: [
      'Blok adalah bidang zona yang memuat bangunan.',
      'Bangunan lain dihitung di blok tempat titik tengahnya berada; demikian pula tapak yang diizinkan (PBG atau IMB yang berlaku) tetapi belum dibangun, dengan kegiatan yang tidak tercatat.',
      'Bangunan lain yang kegiatannya tidak tercatat dihitung sebagai kemungkinan: hanya bila tanpanya maupun dengannya jawabannya sama, jawabannya pasti.',
      'Seperti pada kesesuaian zona, hari pembangunan yang tidak diketahui membuat jawabannya belum jelas (UU 26/2007 ps. 77; belum diverifikasi dari naskahnya).',
    ],
    blind: [
      'Siapa yang lebih dahulu berdiri: semua bangunan sejenis di blok yang penuh mendapat jawaban yang sama.',
      'Batas jumlah atau jam kegiatan: syarat itu diperiksa orang.',
    ],
  },
  {
    question:
      'Do the buildings of this activity, this one among them, cover no more of the block than the plan allows?',
    formula:
      'Share = (footprints of other buildings of the same activity in the block + this footprint in the block) ÷ area of the block × 100 %.',
    counts: [
      'A block is the zone polygon that holds the building.',
      'Other buildings count in the block that holds their middle; so does a footprint that is permitted (PBG or IMB in force) and not built on, its activity unknown.',
      'Other buildings of unknown activity count as a possibility: the answer is sure only if it is the same with and without them.',
      'As with zone use, an unknown day of building makes the answer unclear (UU 26/2007 ps. 77; not yet verified in the text).',
    ],
    blind: [
      'Who stood there first: all buildings of the activity in a full block get the same answer.',
      'Limits of number or hours: a person checks those.',
    ],
  },
);
