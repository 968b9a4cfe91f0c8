import { type Instrument, rowsUnder } from './row.ts';

/** Government Regulation 56/2009 on the operation of railways. */
const pp56: Instrument = {
  name: 'PP 56/2009',
  date: '2009-10-05',
  inForce: '2009-10-05',
  until: null,
  series: '5620-7009-8000',
};

/** The track's three spaces, one behind the other: each is measured from the edge of the one before. */
export const railway = rowsUnder(pp56, 'railway', [
  {
    place: 1,
    code: 'rail-rumaja',
    metres: 6,
    from: 'sumbu rel terluar',
    article: null,
    certainty: 'quotation',
    condition: { space: 'ruang manfaat jalur' },
  },
  {
    place: 2,
    code: 'rail-rumija',
    metres: 6,
    from: 'tepi luar ruang manfaat jalur',
    article: 'ps. 58 ayat (1)',
    certainty: 'source',
    condition: { space: 'ruang milik jalur', grade: 'permukaan tanah' },
  },
  {
    place: 3,
    code: 'rail-ruwasja',
    metres: 9,
    from: 'tepi luar ruang milik jalur',
    article: 'ps. 59',
    certainty: 'memory-high',
    condition: { space: 'ruang pengawasan jalur', grade: 'permukaan tanah' },
  },
]);
