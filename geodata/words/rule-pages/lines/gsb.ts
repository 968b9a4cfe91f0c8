import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const gsb = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berdiri di belakang garis sempadan bangunan (GSB) di setiap jalan persilnya?',
    formula:
      'Jarak terpendek dari tapak ke tepi ruang milik jalan (as − ½ lebar), ke as jalan, atau ke batas persil di jalan itu, menurut rencana, ≥ GSB; GSB dapat berupa rumus dalam n, lebar jalan (n/2+1).',
    counts: [
      'Persil berada di suatu jalan bila tepinya berjarak paling jauh 3 m, atau paling jauh 12 m tanpa persil lain di antaranya. Persil sudut dinilai di setiap jalannya.',
      'Meter tanpa keterangan diukur dari tepi ruang milik jalan. Rumus tanpa keterangan: melanggar bila dari as pun terlalu dekat, sesuai bila dari tepi pun cukup, selain itu belum jelas.',
      'Jalan tanpa lebar: hanya pelanggaran yang pasti (lebih dekat ke as daripada GSB) yang dinyatakan.',
      'Bila rencana tidak menetapkan GSB: sesuai bila di luar ruang pengawasan jalan (PP 34/2006 ps. 44) menurut kelas jalannya, selain itu belum jelas. Jalan tanpa kelas dinilai dengan yang terlebar.',
    ],
    blind: [
      'Lebar jalan yang direncanakan (roilen), bila lapisan jalan hanya memuat lebar yang ada.',
      'Teras, tritisan, dan bagian yang boleh melewati GSB.',
      'Jalan yang belum dimasukkan.',
    ],
  },
  {
    question: 'Does the building stand behind the building line (GSB) of every road of its parcel?',
    formula:
      'Least distance from the footprint to the edge of the road reserve (axis − ½ width), to the axis, or to the parcel’s border at that road, as the plan says, ≥ GSB; which may be a formula in n, the width of the road (n/2+1).',
    counts: [
      'A parcel lies at a road whose edge is within 3 m, or within 12 m with no other parcel between. A corner lot is judged at each of its roads.',
      'Metres without more are from the edge of the reserve. A formula without more: a breach if too near even from the axis, none if far enough even from the edge, else unclear.',
      'A road without a width: only a sure breach is told (nearer to the axis than the GSB).',
      'Where the plan sets none: behind the line if beyond the space supervised for a road of its class (PP 34/2006 art. 44), else unclear. A road of no known class is taken for the widest.',
    ],
    blind: [
      'Planned widths (roilen), where the layer holds only the width that is there.',
      'Terraces, eaves and whatever may pass the line.',
      'Roads that were not imported.',
    ],
  },
);
