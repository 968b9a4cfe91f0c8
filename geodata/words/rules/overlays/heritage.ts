import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { overlaySettles } from './overlay-settles.ts';

export const heritage = bilingual(
  {
    name: 'Kawasan cagar budaya',
    titles: {
      violates: 'Dilarang di kawasan cagar budaya.',
      unclear: 'Kawasan cagar budaya: ada yang harus diperiksa.',
      complies: 'Kawasan cagar budaya: kegiatan dikecualikan.',
      'not-applicable': 'Di luar kawasan cagar budaya.',
    },
    cases: {
      prohibited: (t) =>
        `Bangunan berdiri di ${t.text('name') || 'kawasan cagar budaya'}, tempat rencana melarangnya.`,
      inside: (t) => `Bangunan berdiri di ${t.text('name') || 'kawasan cagar budaya'}.`,
      border: (t) =>
        `Bangunan berdiri di dekat batas ${t.text('name') || 'kawasan cagar budaya'}; di sisi mana belum pasti.`,
      excepted: (t) =>
        `Kegiatan ${t.text('activity')} dikecualikan dari ketentuan ${t.text('name') || 'kawasan cagar budaya'}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah ketentuan khusus ini berlaku.',
      'not-applicable': 'Tempat ini di luar kawasan cagar budaya.',
    },
    settles: overlaySettles.id,
  } satisfies RuleWords,
  {
    name: 'Heritage area',
    titles: {
      violates: 'Prohibited in the heritage area.',
      unclear: 'Heritage area: something must be checked.',
      complies: 'Heritage area: the activity is excepted.',
      'not-applicable': 'Outside the heritage area.',
    },
    cases: {
      prohibited: (t) =>
        `The building stands in ${t.text('name') || 'the heritage area'}, where the plan prohibits it.`,
      inside: (t) => `The building stands in ${t.text('name') || 'the heritage area'}.`,
      border: (t) =>
        `The building stands near the border of ${t.text('name') || 'the heritage area'}; on which side is not sure.`,
      excepted: (t) =>
        `Activity ${t.text('activity')} is excepted from the provisions of ${t.text('name') || 'the heritage area'}.`,
    },
    plain: {
      unclear: 'Whether this special provision applies cannot be said yet.',
      'not-applicable': 'This place lies outside the heritage area.',
    },
    settles: overlaySettles.en,
  },
);
