import { type Instrument, rowsUnder } from './row.ts';

/** Public Works Ministerial Regulation 29/PRT/M/2006, technical requirements of buildings. */
const permen29: Instrument = {
  name: 'Permen PU 29/PRT/M/2006',
  date: null,
  inForce: '2006-12-01',
  until: null,
  series: '2920-7006-8000',
};

/** 4 m at the ground floor, half a metre more for each further storey, 12.5 m at most: reached by 18 storeys. */
const storeysAtMost = 18;

/** The clearance that a building of so many storeys is given. Between two buildings of one site the walls decide how much of it: {@link wallShares}. */
export const building = rowsUnder(
  permen29,
  'building',
  Array.from({ length: storeysAtMost }, (_, i) => ({
    place: i + 1,
    code: `building-gap-${i + 1}`,
    metres: 4 + 0.5 * i,
    from: 'dinding bangunan lain di tapak yang sama',
    article: null,
    certainty: 'memory-medium' as const,
    condition: {
      ...(i === 0 ? {} : { storeysAbove: i }),
      ...(i === storeysAtMost - 1 ? {} : { storeysUpTo: i + 1 }),
    },
  })),
);

/** How much of the clearance two walls that face each other must keep between them (the same regulation). */
export const wallShares = { bothOpen: 2, oneClosed: 1, bothClosed: 0.5 } as const;
