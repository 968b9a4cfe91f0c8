import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const kkop = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di bawah permukaan yang membatasi tinggi di sekitar bandar udara (KKOP)?',
    formula:
      'Tinggi bangunan + elevasi tanah − elevasi bandar udara ≤ permukaan terendah pada jarak itu dari jalur landasan (m): transisi, horizontal-dalam, kerucut, horizontal-luar.',
    counts: [
      'Jarak diukur dari luasan jalur landasan (strip).',
      'Elevasi tanah di bangunan dipakai bila disebut; bila tidak, beda tinggi di sekitar bandar udara (9 dari 10) menjadi ketidakpastian.',
      'Di mana kawasan ancangan berada tidak diketahui: bangunan yang akan menembus permukaan ancangan, bila berada di sana, dijawab belum jelas.',
      'Kawasan KKOP yang digambar rencana dengan batas tinggi ikut berlaku; yang terendah menentukan.',
    ],
    blind: [
      'Arah landasan: kawasan ancangan dan kawasan kemungkinan bahaya kecelakaan.',
      'Antena, tiang, dan pohon.',
      'Kawasan yang ditetapkan menteri untuk bandar udara itu, kecuali digambar sebagai ketentuan khusus.',
      'Larangan lain UU 1/2009 ps. 210 (lampu, asap, burung).',
    ],
  },
  {
    question: 'Does the building stay below the surfaces that limit heights around an airfield (KKOP)?',
    formula:
      'Building height + ground elevation − airfield elevation ≤ the lowest surface at that distance from the runway strip (m): transition, inner horizontal, conical, outer horizontal.',
    counts: [
      'Distance is measured from the area of the runway strip.',
      'The ground’s elevation at the building counts where stated; otherwise the relief around the airfield (nine times in ten) becomes uncertainty.',
      'Where the approach lies is not known: a building that would break through its surface, were it there, is unclear.',
      'Areas that the plan draws with a height limit hold too; the lowest decides.',
    ],
    blind: [
      'Which way the runway points: the approach and the area of possible accidents.',
      'Antennas, masts and trees.',
      'Areas decreed by the minister for that airfield, unless drawn as special provisions.',
      'Other bans of UU 1/2009 art. 210 (lights, smoke, birds).',
    ],
  },
);
