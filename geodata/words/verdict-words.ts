import type { Basis, Outcome } from '../model/index.ts';
import { type Bilingual, bilingual, type Language } from './bilingual.ts';
import { type FactKey, factWords } from './facts.ts';
import type { Sentence } from './rules/rule-words.ts';

export interface VerdictWords {
  outcomes: Record<Outcome | 'legacy', string>;
  legacyTitle: (rule: string) => string;
  /** Added to the sentence of a legacy verdict whose rule says nothing better. */
  legacyNote: string;
  /** What would decide an unclear verdict, by code. */
  settles: Record<string, Sentence>;
  /** A verdict that was another one on the day of building. */
  times: (built: string, then: string, today: string) => string;
  accuracy: (value: string) => string;
  likelihood: (share: string) => string;
  noArticle: string;
  /** Where a citation is from. */
  certainty: Record<Basis['certainty'], string>;
  /** Behind the first of many numbers. */
  andOthers: (count: number) => string;
}

const factName = (language: Language, figure: string): string =>
  factWords[language].names[figure as FactKey] ?? figure;
/** Within a sentence that has a full stop of its own. */
const unstopped = (text: string): string => text.replace(/[.\s]+$/, '');

/** What verdicts of all rules say, in both languages. */
const both = bilingual(
  {
    outcomes: {
      violates: 'Melanggar',
      unclear: 'Belum jelas',
      complies: 'Sesuai',
      'not-applicable': 'Tidak berlaku',
      legacy: 'Status quo',
    },
    legacyTitle: (rule) => `Status quo: ${rule}.`,
    legacyNote: 'Bangunan ini lebih tua daripada aturannya.',
    settles: {
      survey: (t) => `Ukur di lapangan sampai ketelitian ±${t.m('toM')}.`,
      'survey-area': (t) => `Ukur luas bangunan dan persil sampai ketelitian ±${t.text('toPct')}\u00a0%.`,
      activity: (t) => `Sebutkan kegiatannya; zona di sini ${t.text('zones')}.`,
      'activity-protected': (t) =>
        `Zona ${t.text('zone')} adalah kawasan lindung. Sebutkan kegiatannya agar dapat dinilai.`,
      'use-not-listed': (t) =>
        `Rencana tidak memuat ketentuan untuk kegiatan ${t.text('activity')} di zona ${t.text('zone')}. Tanyakan kepada dinas.`,
      'use-tie': (t) =>
        `Rencana memuat ${t.text('rows')} ketentuan yang berbeda untuk kegiatan ${t.text('activity')} di zona ${t.text('zone')}. Tanyakan kepada dinas.`,
      'use-condition': (t) =>
        `Periksa syarat (${t.text('permission')}) di zona ${t.text('zone')}${t.text('conditions') ? `: ${unstopped(t.text('conditions'))}` : ''}.${t.text('documents') ? ` Dokumen yang diperlukan: ${t.text('documents')}.` : ''}`,
      'partly-outside-plan': () => 'Sebagian bangunan berada di luar rencana. Periksa batas rencana.',
      'outside-plan': () => 'Tempat ini di luar rencana yang berlaku. Tanyakan kepada dinas.',
      'no-plan': () => 'Kota ini belum memiliki rencana yang berlaku.',
      'outside-every-city': () => 'Tempat ini di luar semua kota yang dilayani.',
      'draw-footprint': () => 'Gambar tapak bangunannya di peta.',
      'locate-subject': (t) =>
        `Tentukan letak bangunan lebih teliti; sekarang dapat meleset ${t.m('doubtM')}.`,
      'locate-permit': (t) => `Tentukan letak izin ${t.text('number')} di peta.`,
      'permit-status': (t) =>
        `Tanyakan kepada dinas arti status "${t.text('status')}" pada izin ${t.text('number')}.`,
      'permit-extent': (t) =>
        `Izin ${t.text('number')} hanya mencakup sebagian bangunan. Mintalah dokumen untuk bagian lainnya.`,
      'whose-permit': (t) =>
        `Pastikan apakah izin ${t.text('number')} untuk bangunan ini atau untuk bangunan tetangga.`,
      'which-permit': (t) =>
        `Beberapa izin berlaku di sini (${t.text('number')}) dan berbeda. Pastikan izin mana yang berlaku untuk bangunan ini.`,
      'permit-silent': (t) => `Izin ${t.text('number')} tidak menyebutkannya. Periksa gambar izinnya.`,
      'layer-missing': (t) => `Data ${t.layer} kota ini belum dimasukkan.`,
      'river-depth': (t) => `Ukur kedalaman sungai; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-embanked': (t) =>
        `Pastikan apakah sungai bertanggul; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-urban': (t) =>
        `Pastikan apakah ruas sungai di dalam kawasan perkotaan; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-catchment': (t) =>
        `Pastikan luas daerah aliran sungai; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'tide-line': () => 'Sungai ini dipengaruhi pasang surut. Ukur dari tepi muka air pasang rata-rata.',
      'no-setback-rows': (t) => `Aturan jarak dari ${t.layer} belum dimasukkan.`,
      'built-on': () =>
        'Pastikan kapan bangunan didirikan: yang lebih tua daripada aturannya berstatus status quo.',
      'built-before-permit': (t) =>
        `Hari pembangunan (${t.day('builtOn')}) lebih awal daripada izin pertamanya ${t.text('number')} (${t.day('issuedOn')}). Pastikan hari yang benar.`,
      implausible: (t) =>
        `${factName('id', t.text('figure'))} ${t.text('value')} tidak mungkin untuk bangunan atau persil ini. Periksa keterangannya.`,
      'law-when-built': (t) =>
        `Rencana yang berlaku pada ${t.day('builtOn')}, saat bangunan didirikan, belum dimasukkan.`,
      'not-seen': (t) => `Data ${t.layer} sampai ${t.m('withinM')} dari sini belum lengkap.`,
      'no-parcel': () => 'Tidak ada persil tercatat di sini. Tentukan batas persilnya.',
      'parcel-zone': (t) => `Zona persil ${t.text('parcel')} tidak dapat dipastikan. Periksa batas zona.`,
      'no-intensity-row': (t) =>
        `Rencana tidak memuat angka intensitas bangunan untuk zona ${t.text('zone')}.`,
      'intensity-note': (t) => `Baca ketentuan rencana: ${t.text('note')}`,
      'intensity-row': (t) =>
        `Lebih dari satu angka mungkin berlaku di zona ${t.text('zone')}. Lengkapi fungsi bangunan, kelas jalan, luas persil, dan batas resapan.`,
      'intensity-tie': (t) =>
        `Rencana memuat ${t.text('rows')} angka yang sama-sama berlaku di zona ${t.text('zone')} dan berbeda. Tanyakan kepada dinas.`,
      'several-parcels': (t) =>
        `Bangunan berdiri di ${t.text('parcels')} persil. Pastikan persil mana yang menjadi tapaknya.`,
    },
    times: (built, then, today) => `Didirikan ${built} · saat itu ${then} · hari ini ${today}`,
    accuracy: (value) => `ketelitian ±${value}`,
    likelihood: (share) => `kemungkinan melanggar ${share}`,
    noArticle: 'pasal belum tercatat',
    certainty: {
      source: 'dari naskahnya',
      quotation: 'dari kutipan',
      'memory-high': 'dari ingatan',
      'memory-medium': 'dari ingatan',
      'memory-low': 'dari ingatan',
      sample: 'aturan contoh',
    },
    andOthers: (count) => `dan ${count} lainnya`,
  } satisfies VerdictWords,
  {
    outcomes: {
      violates: 'Violation',
      unclear: 'Unclear',
      complies: 'Compliant',
      'not-applicable': 'Not applicable',
      legacy: 'Status quo',
    },
    legacyTitle: (rule) => `Status quo: ${rule}.`,
    legacyNote: 'This building is older than the rule.',
    settles: {
      survey: (t) => `Survey it on the ground to ±${t.m('toM')}.`,
      'survey-area': (t) => `Survey the areas of building and parcel to ±${t.text('toPct')}\u00a0%.`,
      activity: (t) => `Name the activity; the zone here is ${t.text('zones')}.`,
      'activity-protected': (t) =>
        `Zone ${t.text('zone')} is protected. Name the activity so that it can be judged.`,
      'use-not-listed': (t) =>
        `The plan says nothing about activity ${t.text('activity')} in zone ${t.text('zone')}. Ask the office.`,
      'use-tie': (t) =>
        `The plan holds ${t.text('rows')} provisions for activity ${t.text('activity')} in zone ${t.text('zone')} that differ. Ask the office.`,
      'use-condition': (t) =>
        `Check the conditions (${t.text('permission')}) in zone ${t.text('zone')}${t.text('conditions') ? `: ${unstopped(t.text('conditions'))}` : ''}.${t.text('documents') ? ` Documents required: ${t.text('documents')}.` : ''}`,
      'partly-outside-plan': () => 'Part of the building lies outside the plan. Check the plan’s border.',
      'outside-plan': () => 'This place lies outside the plan in force. Ask the office.',
      'no-plan': () => 'This city has no plan in force yet.',
      'outside-every-city': () => 'This place lies outside every city served.',
      'draw-footprint': () => 'Draw the building’s footprint on the map.',
      'locate-subject': (t) => `Place the building more exactly; it may be off by ${t.m('doubtM')}.`,
      'locate-permit': (t) => `Place permit ${t.text('number')} on the map.`,
      'permit-status': (t) =>
        `Ask the office what the status "${t.text('status')}" of permit ${t.text('number')} means.`,
      'permit-extent': (t) =>
        `Permit ${t.text('number')} covers only a part of the building. Ask for the document of the rest.`,
      'whose-permit': (t) =>
        `Find out whether permit ${t.text('number')} is for this building or the neighbour’s.`,
      'which-permit': (t) =>
        `Several permits are in force here (${t.text('number')}) and differ. Find out which one is for this building.`,
      'permit-silent': (t) => `Permit ${t.text('number')} does not state it. Check its drawings.`,
      'layer-missing': (t) => `This city’s data on ${t.layer} has not been imported.`,
      'river-depth': (t) =>
        `Measure the river’s depth; its setback is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'river-embanked': (t) =>
        `Find out whether the river is embanked; its setback is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'river-urban': (t) =>
        `Find out whether this reach is urban; its setback is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'river-catchment': (t) =>
        `Find out the river’s catchment area; its setback is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'tide-line': () => 'This river is tidal. Measure from the mean high-tide line.',
      'no-setback-rows': (t) => `Rules on the distance from ${t.layer} have not been imported.`,
      'built-on': () => 'Find out when the building was built: what is older than the rule has status quo.',
      'built-before-permit': (t) =>
        `The day of building (${t.day('builtOn')}) lies before its first permit ${t.text('number')} (${t.day('issuedOn')}). Find out the right day.`,
      implausible: (t) =>
        `${factName('en', t.text('figure'))} ${t.text('value')} is not possible for this building or parcel. Check what was stated.`,
      'law-when-built': (t) =>
        `The plan in force on ${t.day('builtOn')}, when the building was built, has not been imported.`,
      'not-seen': (t) => `Data on ${t.layer} within ${t.m('withinM')} of here is not complete.`,
      'no-parcel': () => 'No parcel is on record here. Establish the parcel’s border.',
      'parcel-zone': (t) => `The zone of parcel ${t.text('parcel')} cannot be told. Check the zone borders.`,
      'no-intensity-row': (t) => `The plan holds no building intensity for zone ${t.text('zone')}.`,
      'intensity-note': (t) => `Read the plan’s text: ${t.text('note')}`,
      'intensity-row': (t) =>
        `More than one figure may apply in zone ${t.text('zone')}. Add building function, road class, parcel size and recharge area.`,
      'intensity-tie': (t) =>
        `The plan holds ${t.text('rows')} figures that apply equally in zone ${t.text('zone')}, and differ. Ask the office.`,
      'several-parcels': (t) =>
        `The building stands on ${t.text('parcels')} parcels. Find out which of them make its site.`,
    },
    times: (built, then, today) => `Built ${built} · then ${then} · today ${today}`,
    accuracy: (value) => `accuracy ±${value}`,
    likelihood: (share) => `likelihood of a violation ${share}`,
    noArticle: 'article not on record',
    certainty: {
      source: 'from the text itself',
      quotation: 'from a quotation',
      'memory-high': 'from memory',
      'memory-medium': 'from memory',
      'memory-low': 'from memory',
      sample: 'sample rule',
    },
    andOthers: (count) => `and ${count} others`,
  },
);
export const verdictWords: Bilingual<VerdictWords> = both;
