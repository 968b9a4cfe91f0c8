import { type Instrument, rowsUnder } from './row.ts';

/** Permen ESDM 13/2021. Published in June 2021 (BN 2021 no. 710); we do not know the day, so it holds from the last of that month. */
const esdm2021: Instrument = {
  name: 'Permen ESDM 13/2021',
  date: null,
  inForce: '2021-06-30',
  until: null,
  series: '1320-7021-8000',
};

const axis = 'sumbu vertikal menara atau tiang, ke setiap sisi';
const conductor = 'konduktor, ke bawah dan ke samping';

const horizontal: [code: string, voltageKv: number, support: string, metres: number][] = [
  ['line-66kv-steel-pole', 66, 'tiang baja', 4],
  ['line-66kv-concrete-pole', 66, 'tiang beton', 4],
  ['line-66kv-tower', 66, 'menara', 7],
  ['line-150kv-steel-pole', 150, 'tiang baja', 6],
  ['line-150kv-concrete-pole', 150, 'tiang beton', 5],
  ['line-150kv-tower-double-circuit', 150, 'menara sirkuit ganda', 10],
  ['line-150kv-tower-four-circuit', 150, 'menara sirkuit empat', 10],
  ['line-275kv-tower-double-circuit', 275, 'menara sirkuit ganda', 13],
  ['line-500kv-tower-single-circuit', 500, 'menara sirkuit tunggal', 22],
  ['line-500kv-tower-double-circuit', 500, 'menara sirkuit ganda', 17],
  ['line-500kv-tower-four-circuit-vertical', 500, 'menara sirkuit empat vertikal', 17],
  ['line-500kv-tower-four-circuit-horizontal', 500, 'menara sirkuit empat horizontal', 30],
  ['line-500kv-compact-tower-double-circuit', 500, 'menara kompak sirkuit ganda', 14],
];

/** Clearance of buildings from the conductor. */
const vertical: [code: string, voltageKv: number, metres: number][] = [
  ['line-150kv-vertical', 150, 5],
  ['line-275kv-vertical', 275, 7],
  ['line-500kv-vertical', 500, 9],
];

/**
 * Transmission lines: a space around the conductors, so the distance from the axis and the clearance from the conductor are looked at together.
 * The press of April 2025 speaks of a Permen ESDM 13/2025 in its place. Nobody here has seen its table: ask before real use, and import it then.
 */
export const powerLine = [
  ...rowsUnder(
    esdm2021,
    'power-line',
    horizontal.map(([code, voltageKv, support, metres], i) => ({
      place: i + 1,
      code,
      metres,
      from: axis,
      article: null,
      certainty: 'quotation' as const,
      condition: { voltageKv, support },
    })),
  ),
  ...rowsUnder(
    esdm2021,
    'power-line-vertical',
    vertical.map(([code, voltageKv, metres], i) => ({
      place: horizontal.length + i + 1,
      code,
      metres,
      from: conductor,
      article: null,
      certainty: 'quotation' as const,
      condition: { voltageKv },
    })),
  ),
];
