import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const kkop = bilingual(
  {
    name: 'Batas tinggi bandar udara (KKOP)',
    titles: {
      violates: 'Melampaui batas tinggi KKOP.',
      unclear: 'Batas tinggi KKOP belum jelas.',
      complies: 'Di bawah batas tinggi KKOP.',
      'not-applicable': 'Tidak ada bandar udara di dekatnya.',
    },
    cases: {
      above: (t) =>
        `Bangunan setinggi ${t.measured}; di sini, di sekitar ${t.text('name') || 'landas pacu'}, paling tinggi ${t.limit} di atas tanah (permukaan ${t.text('surface')} ${t.m('surfaceM')} di atas elevasi bandar udara).`,
      below: (t) =>
        `Bangunan setinggi ${t.measured}; di sini, di sekitar ${t.text('name') || 'landas pacu'}, paling tinggi ${t.limit} di atas tanah (permukaan ${t.text('surface')}).`,
      approach: (t) =>
        `Bangunan setinggi ${t.measured}; bila tempat ini di kawasan ancangan ${t.text('name') || 'landas pacu'}, paling tinggi ${t.limit}.`,
      limited: (t) =>
        `Di sekitar ${t.text('name') || 'landas pacu'} puncak bangunan di sini paling tinggi ${t.m('surfaceM')} di atas elevasi bandar udara.`,
      'above-drawn': (t) =>
        `Bangunan setinggi ${t.measured}; di kawasan ${t.text('name') || 'KKOP'} paling tinggi ${t.limit}.`,
      'below-drawn': (t) =>
        `Bangunan setinggi ${t.measured}; di kawasan ${t.text('name') || 'KKOP'} paling tinggi ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di bawah batas tinggi KKOP.',
      'not-applicable': 'Tidak ada batas tinggi bandar udara di tempat ini.',
    },
    settles: {
      'building-height': (t) => `Ukur tinggi bangunan; batasnya di sini ${t.m('limitM')}.`,
      'ground-elevation': (t) =>
        `Ukur elevasi tanah di bangunan: batas ${t.m('limitM')} dihitung dari elevasi bandar udara.`,
      'airfield-elevation': (t) =>
        `Tanyakan elevasi ${t.text('name') || 'landas pacu'} kepada penyelenggaranya: batas ${t.m('limitM')} dihitung dari sana.`,
      'kkop-limit': (t) =>
        `Tanyakan batas tinggi di kawasan ${t.text('name') || 'KKOP'}: rencana menggambarnya tanpa angka.`,
      'kkop-approach': (t) =>
        `Tanyakan kepada penyelenggara bandar udara apakah tempat ini di kawasan ancangan; di sana batasnya dapat serendah ${t.m('limitM')} di atas elevasi bandar udara.`,
    },
  } satisfies RuleWords,
  {
    name: 'Height limit of an airfield (KKOP)',
    titles: {
      violates: 'Higher than the airfield allows.',
      unclear: 'The airfield’s height limit is unclear.',
      complies: 'Below the airfield’s height limit.',
      'not-applicable': 'No airfield is near.',
    },
    cases: {
      above: (t) =>
        `The building is ${t.measured} high; here, around ${t.text('name') || 'the airfield'}, at most ${t.limit} above the ground (surface ${t.text('surface')}, ${t.m('surfaceM')} above the airfield’s elevation).`,
      below: (t) =>
        `The building is ${t.measured} high; here, around ${t.text('name') || 'the airfield'}, at most ${t.limit} above the ground (surface ${t.text('surface')}).`,
      approach: (t) =>
        `The building is ${t.measured} high; if this place lies in the approach of ${t.text('name') || 'the airfield'}, at most ${t.limit}.`,
      limited: (t) =>
        `Around ${t.text('name') || 'the airfield'} the top of a building here may reach ${t.m('surfaceM')} above the airfield’s elevation.`,
      'above-drawn': (t) =>
        `The building is ${t.measured} high; in the area ${t.text('name') || 'KKOP'} at most ${t.limit}.`,
      'below-drawn': (t) =>
        `The building is ${t.measured} high; in the area ${t.text('name') || 'KKOP'} at most ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stays below the airfield’s height limit cannot be said yet.',
      'not-applicable': 'No airfield limits heights here.',
    },
    settles: {
      'building-height': (t) => `Measure the building’s height; the limit here is ${t.m('limitM')}.`,
      'ground-elevation': (t) =>
        `Measure the ground’s elevation at the building: the limit of ${t.m('limitM')} counts from the airfield’s elevation.`,
      'airfield-elevation': (t) =>
        `Ask the operator for the elevation of ${t.text('name') || 'the airfield'}: the limit of ${t.m('limitM')} counts from there.`,
      'kkop-limit': (t) =>
        `Ask for the height limit in the area ${t.text('name') || 'KKOP'}: the plan draws it without a figure.`,
      'kkop-approach': (t) =>
        `Ask the airfield’s operator whether this place lies in the approach; there the limit may be as low as ${t.m('limitM')} above the airfield’s elevation.`,
    },
  },
);
