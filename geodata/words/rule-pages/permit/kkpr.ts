import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const kkpr = bilingual<RulePage>(
  {
    question: 'Apakah pemanfaatan ruang di sini memiliki KKPR yang berlaku?',
    formula:
      'KKPR berlaku yang mencakup seluruh bangunan (boleh lewat garisnya paling jauh 0,1 m) atau yang alamatnya di persilnya.',
    counts: [
      'PBG yang terbit sejak 2 Agustus 2021 didahului KKPR, kecuali KKPR itu dicabut sesudahnya.',
      'Bangunan dan izin yang lebih tua dari 2 Agustus 2021 tidak memerlukan KKPR.',
      'KKPR yang berakhir atau dicabut, tanpa PBG di atasnya, adalah pelanggaran; tanpa catatan KKPR jawabannya belum jelas.',
      'Peruntukan di KKPR dibandingkan dengan fungsi bangunan hanya bila keduanya terbaca.',
    ],
    blind: [
      'KBLI di KKPR tidak dimasukkan.',
      'KKPR yang belum dimasukkan ke sistem.',
      'Perubahan kegiatan di bangunan lama, yang memerlukan KKPR baru.',
    ],
  },
  {
    question: 'Does the use of land here have a KKPR in force?',
    formula:
      'A KKPR in force that covers the whole building (its line may be passed by 0.1 m), or whose address lies on the parcel.',
    counts: [
      'A PBG issued from 2 August 2021 on presupposes a KKPR, unless that was revoked later.',
      'Buildings and permits older than 2 August 2021 need no KKPR.',
      'An expired or revoked KKPR without a PBG on it is a violation; with no KKPR on record the answer is unclear.',
      'The use in the KKPR is compared with the building’s function only where both can be read.',
    ],
    blind: [
      'KBLI codes of a KKPR are not imported.',
      'KKPR that were never imported.',
      'A change of activity in an older building, which needs a new KKPR.',
    ],
  },
);
