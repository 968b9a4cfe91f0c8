import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { overlaySettles } from './overlay-settles.ts';

export const tod = bilingual(
  {
    name: 'Kawasan berorientasi transit (TOD)',
    titles: {
      violates: 'Dilarang di kawasan berorientasi transit.',
      unclear: 'Kawasan berorientasi transit (TOD): ada yang harus diperiksa.',
      complies: 'Kawasan berorientasi transit (TOD): kegiatan dikecualikan.',
      'not-applicable': 'Di luar kawasan berorientasi transit.',
    },
    cases: {
      prohibited: (t) =>
        `Bangunan berdiri di ${t.text('name') || 'kawasan berorientasi transit'}, tempat rencana melarangnya.`,
      inside: (t) => `Bangunan berdiri di ${t.text('name') || 'kawasan berorientasi transit'}.`,
      border: (t) =>
        `Bangunan berdiri di dekat batas ${t.text('name') || 'kawasan berorientasi transit'}; di sisi mana belum pasti.`,
      excepted: (t) =>
        `Kegiatan ${t.text('activity')} dikecualikan dari ketentuan ${t.text('name') || 'kawasan berorientasi transit'}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah ketentuan khusus ini berlaku.',
      'not-applicable': 'Tempat ini di luar kawasan berorientasi transit.',
    },
    settles: overlaySettles.id,
  } satisfies RuleWords,
  {
    name: 'Transit-oriented development (TOD)',
    titles: {
      violates: 'Prohibited in the transit-oriented area.',
      unclear: 'Transit-oriented development (TOD): something must be checked.',
      complies: 'Transit-oriented development (TOD): the activity is excepted.',
      'not-applicable': 'Outside the transit-oriented area.',
    },
    cases: {
      prohibited: (t) =>
        `The building stands in ${t.text('name') || 'the transit-oriented area'}, where the plan prohibits it.`,
      inside: (t) => `The building stands in ${t.text('name') || 'the transit-oriented area'}.`,
      border: (t) =>
        `The building stands near the border of ${t.text('name') || 'the transit-oriented area'}; on which side is not sure.`,
      excepted: (t) =>
        `Activity ${t.text('activity')} is excepted from the provisions of ${t.text('name') || 'the transit-oriented area'}.`,
    },
    plain: {
      unclear: 'Whether this special provision applies cannot be said yet.',
      'not-applicable': 'This place lies outside the transit-oriented area.',
    },
    settles: overlaySettles.en,
  },
);
