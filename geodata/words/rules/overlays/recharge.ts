import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { overlaySettles } from './overlay-settles.ts';

export const recharge = bilingual(
  {
    name: 'Kawasan resapan air',
    titles: {
      violates: 'Dilarang di kawasan resapan air.',
      unclear: 'Kawasan resapan air: ada yang harus diperiksa.',
      complies: 'Kawasan resapan air: kegiatan dikecualikan.',
      'not-applicable': 'Di luar kawasan resapan air.',
    },
    cases: {
      prohibited: (t) =>
        `Bangunan berdiri di ${t.text('name') || 'kawasan resapan air'}, tempat rencana melarangnya.`,
      inside: (t) => `Bangunan berdiri di ${t.text('name') || 'kawasan resapan air'}.`,
      border: (t) =>
        `Bangunan berdiri di dekat batas ${t.text('name') || 'kawasan resapan air'}; di sisi mana belum pasti.`,
      excepted: (t) =>
        `Kegiatan ${t.text('activity')} dikecualikan dari ketentuan ${t.text('name') || 'kawasan resapan air'}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah ketentuan khusus ini berlaku.',
      'not-applicable': 'Tempat ini di luar kawasan resapan air.',
    },
    settles: overlaySettles.id,
  } satisfies RuleWords,
  {
    name: 'Recharge area',
    titles: {
      violates: 'Prohibited in the recharge area.',
      unclear: 'Recharge area: something must be checked.',
      complies: 'Recharge area: the activity is excepted.',
      'not-applicable': 'Outside the recharge area.',
    },
    cases: {
      prohibited: (t) =>
        `The building stands in ${t.text('name') || 'the recharge area'}, where the plan prohibits it.`,
      inside: (t) => `The building stands in ${t.text('name') || 'the recharge area'}.`,
      border: (t) =>
        `The building stands near the border of ${t.text('name') || 'the recharge area'}; on which side is not sure.`,
      excepted: (t) =>
        `Activity ${t.text('activity')} is excepted from the provisions of ${t.text('name') || 'the recharge area'}.`,
    },
    plain: {
      unclear: 'Whether this special provision applies cannot be said yet.',
      'not-applicable': 'This place lies outside the recharge area.',
    },
    settles: overlaySettles.en,
  },
);
