import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const zoneUse = bilingual<RulePage>(
  {
    question: 'Apakah kegiatan ini diizinkan di setiap zona yang disentuh bangunan (ITBX)?',
    formula:
      'Izin kegiatan = baris ITBX dari setiap zona yang luas sentuhnya ≥ 0,05 m²; X di satu zona saja sudah melanggar.',
    counts: [
      'Batas yang hanya bersinggungan bukan tumpang tindih.',
      'I diizinkan; T, B, dan TB diizinkan dengan syarat yang diperiksa orang; X dilarang.',
      'Kegiatan dicari menurut kode KBLI lima angka atau kode kegiatan kota, tanpa membedakan huruf besar.',
      'Syarat dan dokumen dari semua zona yang tersentuh disebutkan bersama.',
      'Pemanfaatan yang sudah ada sebelum rencana disesuaikan, bukan ditindak seperti yang baru (UU 26/2007 ps. 77; belum diverifikasi dari naskahnya): bila hari pembangunan tidak diketahui, jawabannya belum jelas.',
      'Bagian di luar rencana membuat jawabannya belum jelas.',
    ],
    blind: [
      'Syarat T dan B tidak dinilai oleh mesin.',
      'Kegiatan yang tidak disebut pemohon atau petugas.',
      'Kegiatan yang berganti setelah bangunan berdiri: yang ditanyakan adalah hari pembangunan.',
    ],
  },
  {
    question: 'Is the activity allowed in every zone the building touches (ITBX)?',
    formula: 'Permission = the ITBX row of every zone touched by at least 0.05 m²; one X is a violation.',
    counts: [
      'Borders that only touch are no overlap.',
      'I is permitted; T, B and TB are permitted on conditions that a person checks; X is prohibited.',
      'The activity is found by its five-digit KBLI code or the city’s own code, whatever the case of letters.',
      'Conditions and documents of all zones touched are told together.',
      'A use that is older than the plan is adjusted, not sanctioned like a new one (UU 26/2007 ps. 77; not yet verified in the text): where the day of building is unknown the answer is unclear.',
      'Ground outside the plan makes the answer unclear.',
    ],
    blind: [
      'The conditions of T and B are not judged by the machine.',
      'An activity that nobody named.',
      'A use that changed after the building was built: the day of building is asked for.',
    ],
  },
);
