import { type Instrument, rowsUnder } from './row.ts';

/** Government Regulation 34/2006 on roads. */
const pp34: Instrument = {
  name: 'PP 34/2006',
  date: '2006-10-20',
  inForce: '2006-10-20',
  until: null,
  series: '3420-7006-8000',
};

const widths: [code: string, roadClass: string, metres: number][] = [
  ['road-ruwasja-arteri-primer', 'arteri primer', 15],
  ['road-ruwasja-kolektor-primer', 'kolektor primer', 10],
  ['road-ruwasja-lokal-primer', 'lokal primer', 7],
  ['road-ruwasja-lingkungan-primer', 'lingkungan primer', 5],
  ['road-ruwasja-arteri-sekunder', 'arteri sekunder', 15],
  ['road-ruwasja-kolektor-sekunder', 'kolektor sekunder', 5],
  ['road-ruwasja-lokal-sekunder', 'lokal sekunder', 3],
  ['road-ruwasja-lingkungan-sekunder', 'lingkungan sekunder', 2],
];

/** Ground of the road itself (ruang milik jalan): nobody may use it so that the road's function suffers. */
export const roadReserve = rowsUnder(pp34, 'road-reserve', [
  {
    place: widths.length + 1,
    code: 'road-reserve',
    metres: 0,
    from: 'tepi ruang milik jalan',
    article: 'ps. 43',
    certainty: 'quotation',
  },
]);

/** The supervised space beside a road (ruwasja), where the road reserve is not wide enough; a plan's own building line comes before it. */
export const road = rowsUnder(
  pp34,
  'road',
  widths.map(([code, roadClass, metres], i) => ({
    place: i + 1,
    code,
    metres,
    from: 'tepi badan jalan',
    article: 'ps. 44 ayat (4)',
    certainty: 'memory-high',
    condition: { roadClass, space: 'ruang pengawasan jalan' },
  })),
);
