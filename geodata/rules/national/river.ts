import { type Instrument, rowsUnder } from './row.ts';

/** Government Regulation 38/2011 on rivers, with Permen PUPR 28/PRT/M/2015. */
export const pp38: Instrument = {
  name: 'PP 38/2011',
  date: '2011-07-27',
  inForce: '2011-07-27',
  until: null,
  series: '3820-7011-8000',
};

const edge = 'tepi palung sungai';
const toe = 'tepi luar kaki tanggul';

/** Rivers, each bank by itself. A tidal reach takes the width of its ordinary class from the mean high-tide line: a row without metres. */
export const river = rowsUnder(pp38, 'river', [
  {
    place: 1,
    code: 'river-urban-unembanked-d3',
    metres: 10,
    from: edge,
    article: 'ps. 9 huruf a',
    certainty: 'source',
    condition: { embanked: false, urban: true, depthUpToM: 3 },
  },
  {
    place: 2,
    code: 'river-urban-unembanked-d20',
    metres: 15,
    from: edge,
    article: 'ps. 9 huruf b',
    certainty: 'source',
    condition: { embanked: false, urban: true, depthAboveM: 3, depthUpToM: 20 },
  },
  {
    place: 3,
    code: 'river-urban-unembanked-dgt20',
    metres: 30,
    from: edge,
    article: 'ps. 9 huruf c',
    certainty: 'source',
    condition: { embanked: false, urban: true, depthAboveM: 20 },
  },
  {
    place: 4,
    code: 'river-rural-unembanked-large',
    metres: 100,
    from: edge,
    article: 'ps. 10 ayat (1) huruf a',
    certainty: 'source',
    condition: { embanked: false, urban: false, catchmentAboveKm2: 500 },
  },
  {
    place: 5,
    code: 'river-rural-unembanked-small',
    metres: 50,
    from: edge,
    article: 'ps. 10 ayat (1) huruf b',
    certainty: 'memory-high',
    condition: { embanked: false, urban: false, catchmentUpToKm2: 500 },
  },
  {
    place: 6,
    code: 'river-urban-embanked',
    metres: 3,
    from: toe,
    article: 'ps. 11',
    certainty: 'source',
    condition: { embanked: true, urban: true },
  },
  {
    place: 7,
    code: 'river-rural-embanked',
    metres: 5,
    from: toe,
    article: 'ps. 12',
    certainty: 'memory-high',
    condition: { embanked: true, urban: false },
  },
  {
    place: 8,
    code: 'river-tidal',
    metres: null,
    from: 'tepi muka air pasang rata-rata',
    article: 'ps. 13',
    certainty: 'memory-high',
    condition: { tidal: true },
  },
]);
