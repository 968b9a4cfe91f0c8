import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { overlaySettles } from './overlay-settles.ts';

export const lp2b = bilingual(
  {
    name: 'Lahan pertanian pangan berkelanjutan (LP2B)',
    titles: {
      violates: 'Dilarang di lahan pertanian pangan berkelanjutan.',
      unclear: 'Lahan pertanian pangan berkelanjutan (LP2B): ada yang harus diperiksa.',
      complies: 'Lahan pertanian pangan berkelanjutan (LP2B): kegiatan dikecualikan.',
      'not-applicable': 'Di luar lahan pertanian pangan berkelanjutan.',
    },
    cases: {
      prohibited: (t) =>
        `Bangunan berdiri di ${t.text('name') || 'lahan pertanian pangan berkelanjutan'}, yang tidak boleh dialihfungsikan.`,
      inside: (t) => `Bangunan berdiri di ${t.text('name') || 'lahan pertanian pangan berkelanjutan'}.`,
      border: (t) =>
        `Bangunan berdiri di dekat batas ${t.text('name') || 'lahan pertanian pangan berkelanjutan'}; di sisi mana belum pasti.`,
      excepted: (t) =>
        `Kegiatan ${t.text('activity')} dikecualikan dari ketentuan ${t.text('name') || 'lahan pertanian pangan berkelanjutan'}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah ketentuan khusus ini berlaku.',
      'not-applicable': 'Tempat ini di luar lahan pertanian pangan berkelanjutan.',
    },
    settles: overlaySettles.id,
  } satisfies RuleWords,
  {
    name: 'Protected farmland (LP2B)',
    titles: {
      violates: 'Prohibited in protected farmland.',
      unclear: 'Protected farmland (LP2B): something must be checked.',
      complies: 'Protected farmland (LP2B): the activity is excepted.',
      'not-applicable': 'Outside protected farmland.',
    },
    cases: {
      prohibited: (t) =>
        `The building stands in ${t.text('name') || 'protected farmland'}, which must not be converted.`,
      inside: (t) => `The building stands in ${t.text('name') || 'protected farmland'}.`,
      border: (t) =>
        `The building stands near the border of ${t.text('name') || 'protected farmland'}; on which side is not sure.`,
      excepted: (t) =>
        `Activity ${t.text('activity')} is excepted from the provisions of ${t.text('name') || 'protected farmland'}.`,
    },
    plain: {
      unclear: 'Whether this special provision applies cannot be said yet.',
      'not-applicable': 'This place lies outside protected farmland.',
    },
    settles: overlaySettles.en,
  },
);
