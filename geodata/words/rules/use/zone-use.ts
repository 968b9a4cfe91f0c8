import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const zoneUse = bilingual(
  {
    name: 'Kesesuaian zona',
    titles: {
      violates: 'Melanggar peruntukan zona.',
      unclear: 'Peruntukan zona belum jelas.',
      complies: 'Sesuai peruntukan zona.',
      'not-applicable': 'Peruntukan zona tidak berlaku di sini.',
    },
    cases: {
      prohibited: (t) =>
        `Kegiatan ${t.text('activityName')} tidak diizinkan di zona ${t.text('zone')}; ${t.measured} terletak di zona itu.`,
      'prohibited-here': (t) =>
        `Kegiatan ${t.text('activityName')} tidak diizinkan di zona ${t.text('zone')}.`,
      conditional: (t) =>
        `Kegiatan ${t.text('activityName')} hanya diizinkan dengan syarat di zona ${t.text('zones')}.`,
      permitted: (t) => `Kegiatan ${t.text('activityName')} diizinkan di zona ${t.text('zones')}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah kegiatan ini diizinkan di zonanya.',
      'not-applicable': 'Tidak ada rencana yang mengatur kegiatan ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Zone use',
    titles: {
      violates: 'Breaks the zone’s use.',
      unclear: 'Zone use is unclear.',
      complies: 'Fits the zone’s use.',
      'not-applicable': 'No zone use applies here.',
    },
    cases: {
      prohibited: (t) =>
        `${t.text('activityName')} is prohibited in zone ${t.text('zone')}; ${t.measured} lies in it.`,
      'prohibited-here': (t) => `${t.text('activityName')} is prohibited in zone ${t.text('zone')}.`,
      conditional: (t) =>
        `${t.text('activityName')} is allowed in zone ${t.text('zones')} on conditions only.`,
      permitted: (t) => `${t.text('activityName')} is allowed in zone ${t.text('zones')}.`,
    },
    plain: {
      unclear: 'Whether this activity is allowed in its zone cannot be said yet.',
      'not-applicable': 'No plan rules on this activity.',
    },
  },
);
