import { type Instrument, rowsUnder } from './row.ts';

/** Government Regulation 36/2005 on buildings, until 16/2021 took its place. */
const pp36: Instrument = {
  name: 'PP 36/2005',
  date: '2005-09-10',
  inForce: '2005-09-10',
  until: '2021-02-02',
  series: '3620-7005-8000',
};
/** Government Regulation 16/2021 on buildings. */
const pp16: Instrument = {
  name: 'PP 16/2021',
  date: '2021-02-02',
  inForce: '2021-02-02',
  until: null,
  series: '1620-7021-8000',
};

const from = 'tepi saluran';

/** Drains are public works: what stands over one must not keep it from its function. A plan may ask for a distance of its own. */
export const drain = [
  ...rowsUnder(pp36, 'drain', [
    { place: 1, code: 'drain', metres: 0, from, article: null, certainty: 'memory-medium' },
  ]),
  ...rowsUnder(pp16, 'drain', [
    { place: 1, code: 'drain', metres: 0, from, article: 'ps. 51', certainty: 'quotation' },
  ]),
];
