import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const blockShare = bilingual(
  {
    name: 'Batas luas kegiatan di blok',
    titles: {
      violates: 'Melebihi batas luas kegiatan di blok.',
      unclear: 'Batas luas kegiatan di blok belum jelas.',
      complies: 'Di dalam batas luas kegiatan di blok.',
      'not-applicable': 'Luas kegiatan di blok tidak dibatasi.',
    },
    cases: {
      over: (t) =>
        `Bersama bangunan ini, kegiatan ${t.text('activityName')} menutup ${t.measured} dari blok ${t.text('zone')} (${t.m2('coveredM2')} dari ${t.m2('blockM2')}); paling banyak ${t.limit}.`,
      within: (t) =>
        `Bersama bangunan ini, kegiatan ${t.text('activityName')} menutup ${t.measured} dari blok ${t.text('zone')}; paling banyak ${t.limit}.`,
    },
    plain: {
      unclear: 'Bagian blok yang dipakai kegiatan ini belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi luas kegiatan ini di blok.',
    },
    settles: {
      'survey-block': (t) =>
        `Ukur letak bangunan terhadap batas blok sampai ketelitian ±${t.text('toPct')}\u00a0% dari luas blok.`,
      'block-uncounted': (t) => `Hitung luas bangunan menurut kegiatannya di blok ${t.text('zone')}.`,
      'block-activities': (t) =>
        `Kegiatan ${t.m2('unknownM2')} bangunan lain di blok ${t.text('zone')} belum tercatat. Catat kegiatannya.`,
    },
  } satisfies RuleWords,
  {
    name: 'Share of the block',
    titles: {
      violates: 'Exceeds the activity’s share of the block.',
      unclear: 'The activity’s share of the block is unclear.',
      complies: 'Within the activity’s share of the block.',
      'not-applicable': 'The activity’s share of the block is not limited.',
    },
    cases: {
      over: (t) =>
        `With this building, ${t.text('activityName')} covers ${t.measured} of block ${t.text('zone')} (${t.m2('coveredM2')} of ${t.m2('blockM2')}); at most ${t.limit}.`,
      within: (t) =>
        `With this building, ${t.text('activityName')} covers ${t.measured} of block ${t.text('zone')}; at most ${t.limit}.`,
    },
    plain: {
      unclear: 'How much of the block this activity takes cannot be judged yet.',
      'not-applicable': 'The plan does not limit this activity’s share of the block.',
    },
    settles: {
      'survey-block': (t) =>
        `Survey the building against the block’s border to ±${t.text('toPct')}\u00a0% of the block’s area.`,
      'block-uncounted': (t) => `Count the ground of buildings by activity in block ${t.text('zone')}.`,
      'block-activities': (t) =>
        `The activity of ${t.m2('unknownM2')} of other buildings in block ${t.text('zone')} is not on record. Record it.`,
    },
  },
);
