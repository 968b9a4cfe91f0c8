import { pp38 } from './river.ts';
import { type Instrument, rowsUnder } from './row.ts';

/** Presidential Regulation 51/2016 on the limits of the coast's setback. */
const perpres51: Instrument = {
  name: 'Perpres 51/2016',
  date: '2016-06-14',
  inForce: '2016-06-14',
  until: null,
  series: '5120-7016-8000',
};

/** Lakes, springs and the coast. The coast's figure is a minimum: a line drawn in the regional plan comes before it. */
export const water = [
  ...rowsUnder(pp38, 'lake', [
    {
      place: 9,
      code: 'lake-floodplain',
      metres: 50,
      from: 'tepi muka air tertinggi yang pernah terjadi',
      article: 'ps. 14',
      certainty: 'memory-high',
    },
  ]),
  ...rowsUnder(pp38, 'spring', [
    {
      place: 10,
      code: 'spring',
      metres: 200,
      from: 'sekeliling mata air',
      article: 'ps. 15',
      certainty: 'memory-high',
    },
  ]),
  ...rowsUnder(perpres51, 'coast', [
    {
      place: 1,
      code: 'coast',
      metres: 100,
      from: 'titik pasang tertinggi ke arah darat',
      article: 'ps. 1 angka 2',
      certainty: 'source',
    },
  ]),
];
