import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const railSetback = bilingual<RulePage>(
  {
    question:
      'Apakah bangunan di luar ruang jalur kereta api, dan bila di ruang pengawasan, apakah ada izinnya?',
    formula:
      'Jarak terpendek dari bangunan ke sumbu rel terluar ≥ ruang manfaat + ruang milik jalur (m); sampai tepi ruang pengawasan jalur diperlukan izin.',
    counts: [
      'Ketiga ruang berurutan: tiap ruang dihitung dari tepi ruang sebelumnya.',
      'Ruang milik dan ruang pengawasan jalur berlaku untuk rel di permukaan tanah.',
      'Di ruang manfaat dan ruang milik jalur orang dilarang membangun; di ruang pengawasan jalur boleh bila tidak membahayakan, sehingga jawabannya meminta izin.',
      'Bangunan yang lebih tua dari aturan dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: [
      'Tanah milik penyelenggara yang lebih lebar dari angka ini.',
      'Ruang rel layang dan bawah tanah selain ruang manfaatnya.',
      'Izin penyelenggara prasarana, yang tidak tercatat di sini.',
    ],
  },
  {
    question:
      'Does the building stay out of the railway’s spaces, and in the supervised one, has it a permission?',
    formula:
      'Least distance from the building to the axis of the outermost rail ≥ rumaja + rumija (m); up to the edge of ruwasja a permission is needed.',
    counts: [
      'The three spaces lie one behind the other: each counts from the edge of the one before.',
      'Rumija and ruwasja hold for tracks on the ground.',
      'In rumaja and rumija building is banned; in ruwasja one may build where it endangers nothing, so the answer asks for the permission.',
      'A building older than the rule is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'Land of the operator that is wider than these figures.',
      'The spaces of elevated and underground tracks besides rumaja.',
      'Permissions of the operator, which are not on record here.',
    ],
  },
);
