import type { CheckReason } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

interface AnswerWords {
  reasons: Record<CheckReason, string>;
  /** The folded line: how many comply, how many do not apply. */
  inOrder: (complies: number, notApplicable: number) => string;
  notApplicable: string;
  unanswered: string;
  zones: string;
  zonesNone: string;
  permits: string;
  permitsNone: string;
  covers: (area: string, share: string) => string;
  under: (plan: string, since: string, day: string) => string;
}

/** What staff read around the verdicts of a check's answer. */
export const answerWords = bilingual<AnswerWords>(
  {
    reasons: {
      'outside-every-city':
        'Tempat ini di luar semua kota yang dilayani. Tidak ada aturan yang dapat diperiksa.',
      'no-plan': 'Kota ini belum memiliki rencana yang berlaku. Tidak ada aturan yang dapat diperiksa.',
      'outside-plan':
        'Tempat ini di luar rencana yang berlaku. Periksa batas rencana atau tanyakan ke dinas.',
    },
    inOrder: (complies, notApplicable) =>
      [complies > 0 && `${complies} aturan sesuai`, notApplicable > 0 && `${notApplicable} tidak berlaku`]
        .filter(Boolean)
        .join(', '),
    notApplicable: 'Tidak berlaku',
    unanswered: 'Belum dapat diperiksa',
    zones: 'Zona',
    zonesNone: 'Tidak ada zona di tempat ini.',
    permits: 'Izin',
    permitsNone: 'Tidak ada izin tercatat di tempat ini.',
    covers: (area, share) => `menutupi ${area} (${share})`,
    under: (plan, since, day) => `Menurut ${plan}, berlaku sejak ${since}. Hukum per ${day}.`,
  },
  {
    reasons: {
      'outside-every-city': 'This place lies outside every city served. No rule can be checked.',
      'no-plan': 'This city has no plan in force yet. No rule can be checked.',
      'outside-plan':
        'This place lies outside the plan in force. Look at the plan’s border or ask the office.',
    },
    inOrder: (complies, notApplicable) =>
      [complies > 0 && `${complies} compliant`, notApplicable > 0 && `${notApplicable} not applicable`]
        .filter(Boolean)
        .join(', '),
    notApplicable: 'Not applicable',
    unanswered: 'Cannot be checked yet',
    zones: 'Zones',
    zonesNone: 'There is no zone at this place.',
    permits: 'Permits',
    permitsNone: 'No permit is on record at this place.',
    covers: (area, share) => `covers ${area} (${share})`,
    under: (plan, since, day) => `Under ${plan}, in force since ${since}. Law as of ${day}.`,
  },
);
