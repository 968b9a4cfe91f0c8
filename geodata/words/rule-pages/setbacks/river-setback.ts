import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const riverSetback = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari sungai, di tiap tepi?',
    formula:
      'Jarak terpendek dari bangunan ke tepi palung sungai (atau kaki luar tanggul) ≥ sempadan ruas itu.',
    counts: [
      'Sempadan dipilih menurut tanggul, kawasan perkotaan, kedalaman, dan luas daerah aliran.',
      'Sungai yang digambar sebagai garis diukur dari garisnya.',
      'Bila rencana menggambar zona sempadan, garis itu mendahului jarak ini dan dinilai oleh aturan zona sempadan; di sini tetap dilaporkan jarak nasional.',
      'Bila rencana menetapkan jarak sendiri, keduanya harus dipenuhi: yang lebih lebar.',
      'Bangunan yang lebih tua dari aturan adalah status quo: tidak boleh diubah atau dibangun ulang, dan ditertibkan bertahap (PP 38/2011 ps. 17; dari ingatan, belum dari naskahnya).',
    ],
    blind: [
      'Garis pasang: ruas pasang surut diukur dari tepi air pasang rata-rata.',
      'Garis sempadan yang ditetapkan tersendiri tetapi belum dimasukkan.',
    ],
  },
  {
    question: 'Does the building keep its distance from the river, on each bank?',
    formula:
      'Least distance from the building to the channel’s edge (or the outer toe of the embankment) ≥ the setback of that reach.',
    counts: [
      'The setback is chosen by embankment, urban area, depth and catchment.',
      'A river drawn as a line is measured from the line.',
      'Where the plan draws a setback zone, that line comes before this distance and is judged by the rule of setback zones; here the national distance is still reported.',
      'Where the plan states a distance of its own, both must be kept: the wider one.',
      'A building older than the rule is status quo: not to be altered or rebuilt, and put in order step by step (PP 38/2011 art. 17; from memory, not yet from the text).',
    ],
    blind: [
      'The tide line: a tidal reach is measured from the mean high-tide line.',
      'Setback lines decreed by themselves that were not imported.',
    ],
  },
);
