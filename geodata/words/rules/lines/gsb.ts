import { bilingual } from '../../bilingual.ts';
import type { RuleWords, Told } from '../rule-words.ts';
import { frontSettles } from './front-settles.ts';

const dari = (t: Told): string =>
  ({ 'road-axis': 'as', 'parcel-line': 'batas persil di', 'road-edge': 'tepi' })[t.text('from')] ?? 'tepi';
const from = (t: Told): string =>
  ({ 'road-axis': 'the axis of', 'parcel-line': 'the parcel line at', 'road-edge': 'the edge of' })[
    t.text('from')
  ] ?? 'the edge of';

export const gsb = bilingual(
  {
    name: 'Garis sempadan bangunan (GSB)',
    titles: {
      violates: 'Melanggar GSB.',
      unclear: 'GSB belum jelas.',
      complies: 'Di belakang GSB.',
      'not-applicable': 'GSB tidak ditetapkan di sini.',
    },
    cases: {
      short: (t) =>
        `Bangunan melewati GSB sejauh ${t.m('shortM')}: berjarak ${t.measured} dari ${dari(t)} ${t.text('road') || 'jalan'}, seharusnya paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      clear: (t) =>
        `Bangunan berjarak ${t.measured} dari ${dari(t)} ${t.text('road') || 'jalan'}; GSB ${t.limit} di zona ${t.text('zone')}.`,
      either: (t) =>
        `Bangunan berjarak ${t.measured} dari tepi ${t.text('road') || 'jalan'}; GSB ${t.limit} di zona ${t.text('zone')}, dari as atau dari tepinya.`,
      'beyond-supervised': (t) =>
        `Rencana tidak menetapkan GSB di zona ${t.text('zone')}. Bangunan berjarak ${t.measured} dari tepi ${t.text('road') || 'jalan'}, di luar ruang pengawasan jalan (${t.limit}).`,
    },
    plain: {
      unclear: 'Jarak bangunan dari jalan belum dapat dinilai.',
      'not-applicable': 'Rencana tidak menetapkan GSB di zona ini.',
    },
    settles: {
      ...frontSettles.id,
      'no-road': (t) =>
        `Tidak ada jalan tercatat di persil ${t.text('parcel')}. Gambar jalannya, atau ukur jaraknya di lapangan.`,
      'road-width': (t) => `Pastikan lebar ruang milik ${t.text('name') || 'jalan'} di sini.`,
      'gsb-from': (t) =>
        `Rencana menulis GSB ${t.text('formula')} tanpa menyebut dari mana diukur: as atau tepi jalan. Tanyakan kepada dinas.`,
      'gsb-formula': (t) => `Rumus GSB "${t.text('formula')}" tidak dapat dibaca. Tanyakan kepada dinas.`,
      'gsb-not-stated': (t) =>
        `Rencana tidak menetapkan GSB di zona ${t.text('zone')}. Tanyakan kepada dinas.`,
    },
  } satisfies RuleWords,
  {
    name: 'Building line (GSB)',
    titles: {
      violates: 'Passes the building line.',
      unclear: 'The building line is unclear.',
      complies: 'Behind the building line.',
      'not-applicable': 'No building line is set here.',
    },
    cases: {
      short: (t) =>
        `The building passes the building line by ${t.m('shortM')}: it stands ${t.measured} from ${from(t)} ${t.text('road') || 'the road'}, where zone ${t.text('zone')} asks for ${t.limit}.`,
      clear: (t) =>
        `The building stands ${t.measured} from ${from(t)} ${t.text('road') || 'the road'}; zone ${t.text('zone')} asks for ${t.limit}.`,
      either: (t) =>
        `The building stands ${t.measured} from the edge of ${t.text('road') || 'the road'}; zone ${t.text('zone')} asks for ${t.limit}, from the axis or from the edge.`,
      'beyond-supervised': (t) =>
        `The plan sets no building line in zone ${t.text('zone')}. The building stands ${t.measured} from the edge of ${t.text('road') || 'the road'}, beyond the space supervised for the road (${t.limit}).`,
    },
    plain: {
      unclear: 'The distance from the road cannot be judged yet.',
      'not-applicable': 'The plan sets no building line in this zone.',
    },
    settles: {
      ...frontSettles.en,
      'no-road': (t) =>
        `No road is on record at parcel ${t.text('parcel')}. Draw the road, or measure the distance on the ground.`,
      'road-width': (t) => `Find out how wide the ground of ${t.text('name') || 'the road'} is here.`,
      'gsb-from': (t) =>
        `The plan writes ${t.text('formula')} without saying from where: the axis or the edge of the road. Ask the office.`,
      'gsb-formula': (t) => `The formula “${t.text('formula')}” cannot be read. Ask the office.`,
      'gsb-not-stated': (t) => `The plan sets no building line in zone ${t.text('zone')}. Ask the office.`,
    },
  },
);
