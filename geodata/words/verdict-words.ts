import type { Outcome } from '../model/index.ts';
import type { RuleId } from '../rules/index.ts';
import { type Bilingual, bilingual } from './bilingual.ts';

/** What a verdict's sentence is made of: its own figures, and how the language writes numbers. */
export interface Told {
  text: (key: string) => string;
  /** Metres of a figure. */
  m: (key: string) => string;
  /** Square metres of a figure. */
  m2: (key: string) => string;
  day: (key: string) => string;
  /** Name of the layer in the figures, as it stands within a sentence. */
  layer: string;
  /** The measured value and the limit in the verdict's unit. */
  measured: string;
  limit: string;
}

type Sentence = (told: Told) => string;

export interface VerdictWords {
  rules: Record<string, string>;
  outcomes: Record<Outcome | 'legacy', string>;
  titles: Record<string, Record<Outcome, string>>;
  legacyTitle: (rule: string) => string;
  /** Added to the sentence of a legacy verdict. */
  legacyNote: (rule: string) => string;
  /** By `rule/case`, the case as the rule names it in its figures. */
  cases: Record<string, Sentence>;
  /** By `rule/outcome` where no case says more. */
  plain: Record<string, string>;
  /** What would decide an unclear verdict, by code. */
  settles: Record<string, Sentence>;
  accuracy: (value: string) => string;
  likelihood: (share: string) => string;
  sampleLaw: string;
  /** Behind the first of many numbers. */
  andOthers: (count: number) => string;
}

/** What the compiler asks for of every rule; cases are the rule's own, and its fixtures ask for those. */
interface OfEveryRule {
  rules: Record<RuleId, string>;
  titles: Record<RuleId, Record<Outcome, string>>;
  plain: Record<`${RuleId}/unclear`, string>;
}

/** Everything that verdicts say, in both languages. */
const both = bilingual(
  {
    rules: {
      'zone-use': 'Kesesuaian zona',
      permit: 'Izin bangunan',
      'river-setback': 'Sempadan sungai',
      kdb: 'Koefisien dasar bangunan (KDB)',
    },
    outcomes: {
      violates: 'Melanggar',
      unclear: 'Belum jelas',
      complies: 'Sesuai',
      'not-applicable': 'Tidak berlaku',
      legacy: 'Status quo',
    },
    titles: {
      'zone-use': {
        violates: 'Melanggar peruntukan zona.',
        unclear: 'Peruntukan zona belum jelas.',
        complies: 'Sesuai peruntukan zona.',
        'not-applicable': 'Peruntukan zona tidak berlaku di sini.',
      },
      permit: {
        violates: 'Melanggar izin bangunan.',
        unclear: 'Izin bangunan belum jelas.',
        complies: 'Sesuai izin bangunan.',
        'not-applicable': 'Izin bangunan tidak diperlukan.',
      },
      'river-setback': {
        violates: 'Melanggar sempadan sungai.',
        unclear: 'Sempadan sungai belum jelas.',
        complies: 'Di luar sempadan sungai.',
        'not-applicable': 'Tidak ada sungai di dekatnya.',
      },
      kdb: {
        violates: 'Melanggar KDB.',
        unclear: 'KDB belum jelas.',
        complies: 'Sesuai KDB.',
        'not-applicable': 'KDB tidak dibatasi di sini.',
      },
    },
    legacyTitle: (rule) => `Status quo: ${rule}.`,
    legacyNote: (rule): string =>
      rule === 'permit'
        ? 'Bangunan ini didirikan saat izinnya berlaku.'
        : 'Bangunan ini lebih tua daripada aturannya.',
    cases: {
      'zone-use/prohibited': (t) =>
        `Kegiatan ${t.text('activityName')} tidak diizinkan di zona ${t.text('zone')}; ${t.measured} terletak di zona itu.`,
      'zone-use/prohibited-here': (t) =>
        `Kegiatan ${t.text('activityName')} tidak diizinkan di zona ${t.text('zone')}.`,
      'zone-use/conditional': (t) =>
        `Kegiatan ${t.text('activityName')} hanya diizinkan dengan syarat di zona ${t.text('zones')}.`,
      'zone-use/permitted': (t) => `Kegiatan ${t.text('activityName')} diizinkan di zona ${t.text('zones')}.`,
      'permit/none': (t) => `Tidak ada izin bangunan yang tercatat untuk bangunan seluas ${t.measured} ini.`,
      'permit/expired': (t) => `Izin ${t.text('number')} berakhir pada ${t.day('endedOn')}.`,
      'permit/revoked': (t) => `Izin ${t.text('number')} dicabut pada ${t.day('endedOn')}.`,
      'permit/not-yet': (t) => `Izin ${t.text('number')} belum berlaku.`,
      'permit/elsewhere': (t) =>
        `Izin ${t.text('number')} berlaku untuk tempat lain, ${t.m('distanceM')} dari sini.`,
      'permit/outside': (t) => `${t.measured} di luar izin ${t.text('number')}, sejauh ${t.m('outsideM')}.`,
      'permit/inside': (t) => `Bangunan berdiri di dalam izin ${t.text('number')}.`,
      'river-setback/inside': (t) =>
        `Bangunan masuk ${t.m('intrusionM')} ke sempadan ${t.limit} ${t.text('river') || 'sungai'}.`,
      'river-setback/outside': (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('river') || 'sungai'}; sempadannya ${t.limit}.`,
      'kdb/over': (t) =>
        `Bangunan menutup ${t.measured} dari persil ${t.text('parcel')} (${t.m2('coveredM2')} dari ${t.m2('parcelM2')}); paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      'kdb/under': (t) =>
        `Bangunan menutup ${t.measured} dari persil ${t.text('parcel')}; paling banyak ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      'zone-use/unclear': 'Belum dapat dipastikan apakah kegiatan ini diizinkan di zonanya.',
      'permit/unclear': 'Belum dapat dipastikan apakah bangunan ini berdiri sesuai izin.',
      'river-setback/unclear': 'Belum dapat dipastikan apakah bangunan ini di luar sempadan sungai.',
      'kdb/unclear': 'Bagian persil yang tertutup bangunan belum dapat dinilai.',
      'zone-use/not-applicable': 'Tidak ada rencana yang mengatur kegiatan ini.',
      'river-setback/not-applicable': 'Tidak ada sempadan sungai yang menyentuh tempat ini.',
      'kdb/not-applicable': 'Rencana tidak membatasi KDB di zona ini.',
    },
    settles: {
      survey: (t) => `Ukur di lapangan sampai ketelitian ±${t.m('toM')}.`,
      'survey-area': (t) => `Ukur luas bangunan dan persil sampai ketelitian ±${t.text('toPct')} %.`,
      activity: (t) => `Sebutkan kegiatannya; zona di sini ${t.text('zones')}.`,
      'activity-protected': (t) =>
        `Zona ${t.text('zone')} adalah kawasan lindung. Sebutkan kegiatannya agar dapat dinilai.`,
      'use-not-listed': (t) =>
        `Rencana tidak memuat ketentuan untuk kegiatan ${t.text('activity')} di zona ${t.text('zone')}. Tanyakan kepada dinas.`,
      'use-condition': (t) =>
        `Periksa syarat (${t.text('permission')}) di zona ${t.text('zone')}${t.text('conditions') ? `: ${t.text('conditions')}` : ''}.`,
      'partly-outside-plan': () => 'Sebagian bangunan berada di luar rencana. Periksa batas rencana.',
      'outside-plan': () => 'Tempat ini di luar rencana yang berlaku. Tanyakan kepada dinas.',
      'no-plan': () => 'Kota ini belum memiliki rencana yang berlaku.',
      'outside-every-city': () => 'Tempat ini di luar semua kota yang dilayani.',
      'draw-footprint': () => 'Gambar tapak bangunannya di peta.',
      'locate-permit': (t) => `Tentukan letak izin ${t.text('number')} di peta.`,
      'whose-permit': (t) =>
        `Pastikan apakah izin ${t.text('number')} untuk bangunan ini atau untuk bangunan tetangga.`,
      'layer-missing': (t) => `Data ${t.layer} kota ini belum dimasukkan.`,
      'river-depth': (t) => `Ukur kedalaman sungai; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-embanked': (t) =>
        `Pastikan apakah sungai bertanggul; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-urban': (t) =>
        `Pastikan apakah ruas sungai di dalam kawasan perkotaan; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'river-catchment': (t) =>
        `Pastikan luas daerah aliran sungai; sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'tide-line': () => 'Sungai ini dipengaruhi pasang surut. Ukur dari tepi muka air pasang rata-rata.',
      'no-setback-rows': () => 'Aturan sempadan sungai belum dimasukkan.',
      'not-seen': (t) => `Data ${t.layer} sampai ${t.m('withinM')} dari sini belum lengkap.`,
      'no-parcel': () => 'Tidak ada persil tercatat di sini. Tentukan batas persilnya.',
      'parcel-zone': (t) => `Zona persil ${t.text('parcel')} tidak dapat dipastikan. Periksa batas zona.`,
      'no-kdb-row': (t) => `Rencana tidak memuat angka KDB untuk zona ${t.text('zone')}.`,
      'kdb-note': (t) => `Baca ketentuan rencana: ${t.text('note')}`,
      'kdb-row': (t) =>
        `Lebih dari satu angka KDB mungkin berlaku di zona ${t.text('zone')}. Lengkapi fungsi bangunan dan kelas jalan.`,
      'several-parcels': (t) =>
        `Bangunan berdiri di ${t.text('parcels')} persil. Sebutkan persil yang dimaksud.`,
    },
    accuracy: (value) => `ketelitian ±${value}`,
    likelihood: (share) => `kemungkinan ${share}`,
    sampleLaw: 'aturan contoh',
    andOthers: (count) => `dan ${count} lainnya`,
  } satisfies VerdictWords & OfEveryRule,
  {
    rules: {
      'zone-use': 'Zone use',
      permit: 'Building permit',
      'river-setback': 'River setback',
      kdb: 'Building coverage (KDB)',
    },
    outcomes: {
      violates: 'Violation',
      unclear: 'Unclear',
      complies: 'Compliant',
      'not-applicable': 'Not applicable',
      legacy: 'Status quo',
    },
    titles: {
      'zone-use': {
        violates: 'Breaks the zone’s use.',
        unclear: 'Zone use is unclear.',
        complies: 'Fits the zone’s use.',
        'not-applicable': 'No zone use applies here.',
      },
      permit: {
        violates: 'Breaks the building permit.',
        unclear: 'The building permit is unclear.',
        complies: 'Covered by a building permit.',
        'not-applicable': 'No building permit is needed.',
      },
      'river-setback': {
        violates: 'Breaks the river setback.',
        unclear: 'The river setback is unclear.',
        complies: 'Outside the river setback.',
        'not-applicable': 'No river is near.',
      },
      kdb: {
        violates: 'Covers too much of its parcel.',
        unclear: 'Building coverage is unclear.',
        complies: 'Within the building coverage.',
        'not-applicable': 'Building coverage is not limited here.',
      },
    },
    legacyTitle: (rule) => `Status quo: ${rule}.`,
    legacyNote: (rule): string =>
      rule === 'permit'
        ? 'This building was built while its permit was in force.'
        : 'This building is older than the rule.',
    cases: {
      'zone-use/prohibited': (t) =>
        `${t.text('activityName')} is prohibited in zone ${t.text('zone')}; ${t.measured} lies in it.`,
      'zone-use/prohibited-here': (t) => `${t.text('activityName')} is prohibited in zone ${t.text('zone')}.`,
      'zone-use/conditional': (t) =>
        `${t.text('activityName')} is allowed in zone ${t.text('zones')} on conditions only.`,
      'zone-use/permitted': (t) => `${t.text('activityName')} is allowed in zone ${t.text('zones')}.`,
      'permit/none': (t) => `No building permit is on record for this building of ${t.measured}.`,
      'permit/expired': (t) => `Permit ${t.text('number')} ended on ${t.day('endedOn')}.`,
      'permit/revoked': (t) => `Permit ${t.text('number')} was revoked on ${t.day('endedOn')}.`,
      'permit/not-yet': (t) => `Permit ${t.text('number')} is not in force yet.`,
      'permit/elsewhere': (t) =>
        `Permit ${t.text('number')} is for another place, ${t.m('distanceM')} from here.`,
      'permit/outside': (t) =>
        `${t.measured} outside permit ${t.text('number')}, by up to ${t.m('outsideM')}.`,
      'permit/inside': (t) => `The building stands inside permit ${t.text('number')}.`,
      'river-setback/inside': (t) =>
        `The building reaches ${t.m('intrusionM')} into the ${t.limit} setback of ${t.text('river') || 'the river'}.`,
      'river-setback/outside': (t) =>
        `The building stands ${t.measured} from ${t.text('river') || 'the river'}; the setback is ${t.limit}.`,
      'kdb/over': (t) =>
        `The building covers ${t.measured} of parcel ${t.text('parcel')} (${t.m2('coveredM2')} of ${t.m2('parcelM2')}); at most ${t.limit} in zone ${t.text('zone')}.`,
      'kdb/under': (t) =>
        `The building covers ${t.measured} of parcel ${t.text('parcel')}; at most ${t.limit} in zone ${t.text('zone')}.`,
    },
    plain: {
      'zone-use/unclear': 'Whether this activity is allowed in its zone cannot be said yet.',
      'permit/unclear': 'Whether this building stands as permitted cannot be said yet.',
      'river-setback/unclear': 'Whether this building stands outside the river setback cannot be said yet.',
      'kdb/unclear': 'The covered part of the parcel cannot be judged yet.',
      'zone-use/not-applicable': 'No plan rules on this activity.',
      'river-setback/not-applicable': 'No river setback touches this place.',
      'kdb/not-applicable': 'The plan does not limit building coverage in this zone.',
    },
    settles: {
      survey: (t) => `Survey it on the ground to ±${t.m('toM')}.`,
      'survey-area': (t) => `Survey the areas of building and parcel to ±${t.text('toPct')} %.`,
      activity: (t) => `Name the activity; the zone here is ${t.text('zones')}.`,
      'activity-protected': (t) =>
        `Zone ${t.text('zone')} is protected. Name the activity so that it can be judged.`,
      'use-not-listed': (t) =>
        `The plan says nothing about activity ${t.text('activity')} in zone ${t.text('zone')}. Ask the office.`,
      'use-condition': (t) =>
        `Check the conditions (${t.text('permission')}) in zone ${t.text('zone')}${t.text('conditions') ? `: ${t.text('conditions')}` : ''}.`,
      'partly-outside-plan': () => 'Part of the building lies outside the plan. Check the plan’s border.',
      'outside-plan': () => 'This place lies outside the plan in force. Ask the office.',
      'no-plan': () => 'This city has no plan in force yet.',
      'outside-every-city': () => 'This place lies outside every city served.',
      'draw-footprint': () => 'Draw the building’s footprint on the map.',
      'locate-permit': (t) => `Place permit ${t.text('number')} on the map.`,
      'whose-permit': (t) =>
        `Find out whether permit ${t.text('number')} is for this building or the neighbour’s.`,
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
      'no-setback-rows': () => 'The river setback rules have not been imported.',
      'not-seen': (t) => `Data on ${t.layer} within ${t.m('withinM')} of here is not complete.`,
      'no-parcel': () => 'No parcel is on record here. Establish the parcel’s border.',
      'parcel-zone': (t) => `The zone of parcel ${t.text('parcel')} cannot be told. Check the zone borders.`,
      'no-kdb-row': (t) => `The plan holds no building coverage for zone ${t.text('zone')}.`,
      'kdb-note': (t) => `Read the plan’s text: ${t.text('note')}`,
      'kdb-row': (t) =>
        `More than one coverage figure may apply in zone ${t.text('zone')}. Add building function and road class.`,
      'several-parcels': (t) =>
        `The building stands on ${t.text('parcels')} parcels. Say which one is meant.`,
    },
    accuracy: (value) => `accuracy ±${value}`,
    likelihood: (share) => `likelihood ${share}`,
    sampleLaw: 'sample rule',
    andOthers: (count) => `and ${count} others`,
  },
);
export const verdictWords: Bilingual<VerdictWords> = both;
