import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { overlaySettles } from './overlay-settles.ts';

export const flood = bilingual(
  {
    name: 'Kawasan rawan banjir',
    titles: {
      violates: 'Dilarang di kawasan rawan banjir.',
      unclear: 'Kawasan rawan banjir: ada yang harus diperiksa.',
      complies: 'Kawasan rawan banjir: kegiatan dikecualikan.',
      'not-applicable': 'Di luar kawasan rawan banjir.',
    },
    cases: {
      prohibited: (t) =>
        `Bangunan berdiri di ${t.text('name') || 'kawasan rawan banjir'}, tempat rencana melarangnya.`,
      inside: (t) => `Bangunan berdiri di ${t.text('name') || 'kawasan rawan banjir'}.`,
      border: (t) =>
        `Bangunan berdiri di dekat batas ${t.text('name') || 'kawasan rawan banjir'}; di sisi mana belum pasti.`,
      excepted: (t) =>
        `Kegiatan ${t.text('activity')} dikecualikan dari ketentuan ${t.text('name') || 'kawasan rawan banjir'}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah ketentuan khusus ini berlaku.',
      'not-applicable': 'Tempat ini di luar kawasan rawan banjir.',
    },
    settles: overlaySettles.id,
  } satisfies RuleWords,
  {
    name: 'Flood area',
    titles: {
      violates: 'Prohibited in the flood area.',
      unclear: 'Flood area: something must be checked.',
      complies: 'Flood area: the activity is excepted.',
      'not-applicable': 'Outside the flood area.',
    },
    cases: {
      prohibited: (t) =>
        `The building stands in ${t.text('name') || 'the flood area'}, where the plan prohibits it.`,
      inside: (t) => `The building stands in ${t.text('name') || 'the flood area'}.`,
      border: (t) =>
        `The building stands near the border of ${t.text('name') || 'the flood area'}; on which side is not sure.`,
      excepted: (t) =>
        `Activity ${t.text('activity')} is excepted from the provisions of ${t.text('name') || 'the flood area'}.`,
    },
    plain: {
      unclear: 'Whether this special provision applies cannot be said yet.',
      'not-applicable': 'This place lies outside the flood area.',
    },
    settles: overlaySettles.en,
  },
);
