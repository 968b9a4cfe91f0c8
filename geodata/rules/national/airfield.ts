import { type Instrument, rowsUnder } from './row.ts';

/** Ministerial Decree KM 44/2005, which makes SNI 03-7112-2005 binding. We know its year only, so it holds from the last day of that. */
const km44: Instrument = {
  name: 'KM 44/2005 (SNI 03-7112-2005)',
  date: null,
  inForce: '2005-12-31',
  until: null,
  series: '4420-7005-8000',
};
/** Aviation Act 1/2009. */
const uu1: Instrument = {
  name: 'UU 1/2009',
  date: '2009-01-12',
  inForce: '2009-01-12',
  until: null,
  series: '0120-7009-8000',
};

const above = 'di atas elevasi bandar udara';

/**
 * Surfaces that limit heights around an airfield (KKOP): metres above its elevation, not distances; those that slope have no metres. The
 * radius is how far from the runway strip a surface reaches: a slope of 5 % climbs from 45 m to 145 m in 2 km, one of 14.3 % to 45 m in 315 m.
 * Which way the approach surface lies no row says, so it only raises doubt.
 */
export const airfield = [
  ...rowsUnder(km44, 'airfield', [
    {
      place: 1,
      code: 'kkop-inner-horizontal',
      metres: 45,
      from: above,
      article: null,
      certainty: 'memory-medium',
      condition: { surface: 'horizontal-dalam', radiusM: 4000 },
    },
    {
      place: 2,
      code: 'kkop-conical',
      metres: null,
      from: 'tepi permukaan horizontal-dalam, naik ke luar sampai 145 m di atas elevasi bandar udara',
      article: null,
      certainty: 'memory-medium',
      condition: { surface: 'kerucut', slopePct: 5, radiusM: 6000 },
    },
    {
      place: 3,
      code: 'kkop-transition',
      metres: null,
      from: 'tepi permukaan utama dan permukaan pendekatan, naik ke luar sampai 45 m di atas elevasi bandar udara',
      article: null,
      certainty: 'memory-medium',
      condition: { surface: 'transisi', slopePct: 14.3, radiusM: 315 },
    },
    {
      place: 4,
      code: 'kkop-approach',
      metres: null,
      from: 'ujung permukaan utama, naik ke luar dengan kemiringan terkecil yang kita ketahui',
      article: null,
      certainty: 'memory-medium',
      condition: { surface: 'ancangan', slopePct: 1.6, radiusM: 15_000 },
    },
  ]),
  ...rowsUnder(uu1, 'airfield', [
    {
      place: 1,
      code: 'kkop-outer-horizontal',
      metres: 150,
      from: above,
      article: 'ps. 206',
      certainty: 'quotation',
      condition: { surface: 'horizontal-luar', radiusM: 15_000 },
    },
  ]),
];
