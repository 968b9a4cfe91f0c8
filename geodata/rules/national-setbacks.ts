import type { SetbackRow } from '../model/index.ts';

const pp38 = '2011-07-27';
const edge = 'tepi palung sungai';
const toe = 'tepi luar kaki tanggul';

const row = (
  place: number,
  code: string,
  metres: number | null,
  measuredFrom: string,
  article: string,
  certainty: SetbackRow['basis']['certainty'],
  condition: SetbackRow['condition'],
): SetbackRow => ({
  id: `019a0000-3820-7011-8000-${String(place).padStart(12, '0')}`,
  version: 1,
  kind: 'setback',
  object: 'river',
  validFrom: pp38,
  validTo: null,
  code,
  metres,
  measuredFrom,
  condition,
  basis: { instrument: 'PP 38/2011', article, date: pp38, certainty },
});

/**
 * River setbacks of national law (Government Regulation 38/2011 with Permen PUPR 28/2015). A tidal reach takes the
 * width of its ordinary class from the mean high-tide line, hence its row without metres.
 */
export const nationalSetbacks: readonly SetbackRow[] = [
  row(1, 'river-urban-unembanked-d3', 10, edge, 'ps. 9 huruf a', 'source', {
    embanked: false,
    urban: true,
    depthUpToM: 3,
  }),
  row(2, 'river-urban-unembanked-d20', 15, edge, 'ps. 9 huruf b', 'source', {
    embanked: false,
    urban: true,
    depthAboveM: 3,
    depthUpToM: 20,
  }),
  row(3, 'river-urban-unembanked-dgt20', 30, edge, 'ps. 9 huruf c', 'source', {
    embanked: false,
    urban: true,
    depthAboveM: 20,
  }),
  row(4, 'river-rural-unembanked-large', 100, edge, 'ps. 10 ayat (1) huruf a', 'source', {
    embanked: false,
    urban: false,
    catchmentAboveKm2: 500,
  }),
  row(5, 'river-rural-unembanked-small', 50, edge, 'ps. 10 ayat (1) huruf b', 'memory-high', {
    embanked: false,
    urban: false,
    catchmentUpToKm2: 500,
  }),
  row(6, 'river-urban-embanked', 3, toe, 'ps. 11', 'source', { embanked: true, urban: true }),
  row(7, 'river-rural-embanked', 5, toe, 'ps. 12', 'memory-high', { embanked: true, urban: false }),
  row(8, 'river-tidal', null, 'tepi muka air pasang rata-rata', 'ps. 13', 'memory-high', { tidal: true }),
];
