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
      limited: (t) =>
        `Kegiatan ${t.text('activityName')} diizinkan secara terbatas (T) di zona ${t.text('zone')}.`,
      conditional: (t) =>
        `Kegiatan ${t.text('activityName')} diizinkan dengan syarat (B) di zona ${t.text('zone')}.`,
      'limited-conditional': (t) =>
        `Kegiatan ${t.text('activityName')} diizinkan secara terbatas dan dengan syarat (T dan B) di zona ${t.text('zone')}.`,
      permitted: (t) => `Kegiatan ${t.text('activityName')} diizinkan di zona ${t.text('zones')}.`,
      'not-listed': (t) => `Rencana tidak menyebut kegiatan ${t.text('activity')} di zona ini.`,
      tie: (t) => `Ketentuan rencana untuk kegiatan ${t.text('activity')} di zona ini saling bertentangan.`,
      unstated: (t) => `Kegiatan di zona ${t.text('zones')} ini belum disebutkan.`,
      'partly-outside': () => 'Sebagian bangunan berada di luar rencana.',
      'outside-plan': () => 'Tempat ini berada di luar rencana.',
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah kegiatan ini diizinkan di zonanya.',
      'not-applicable': 'Tidak ada rencana yang mengatur kegiatan ini.',
    },
    legacyNote:
      'Bangunan ini lebih tua daripada rencananya. Pemanfaatan yang sah menurut rencana sebelumnya disesuaikan, bukan ditindak seperti yang baru (UU 26/2007 ps. 77; belum diverifikasi dari naskahnya).',
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
      limited: (t) => `${t.text('activityName')} is allowed in zone ${t.text('zone')} within limits (T).`,
      conditional: (t) => `${t.text('activityName')} is allowed in zone ${t.text('zone')} on conditions (B).`,
      'limited-conditional': (t) =>
        `${t.text('activityName')} is allowed in zone ${t.text('zone')} within limits and on conditions (T and B).`,
      permitted: (t) => `${t.text('activityName')} is allowed in zone ${t.text('zones')}.`,
      'not-listed': (t) => `The plan does not name activity ${t.text('activity')} for this zone.`,
      tie: (t) => `The plan contradicts itself about activity ${t.text('activity')} here.`,
      unstated: (t) => `Nobody has named the activity here in zone ${t.text('zones')}.`,
      'partly-outside': () => 'Part of the building lies outside the plan.',
      'outside-plan': () => 'This place lies outside the plan.',
    },
    plain: {
      unclear: 'Whether this activity is allowed in its zone cannot be said yet.',
      'not-applicable': 'No plan rules on this activity.',
    },
    legacyNote:
      'This building is older than the plan. A use that was lawful under the plan before is adjusted, not sanctioned like a new one (UU 26/2007 ps. 77; not yet verified in the text).',
  },
);
