import type { Lot, Measures } from '../measures.ts';
import type { Figure } from './hold.ts';

type Measured = Pick<Figure, 'measured' | 'sigma' | 'tolerance'>;

/** An area over the parcel's, as a ratio. An area that a person stated has no error of its own; the parcel's always has. */
export function overParcel(measures: Measures, lot: Lot, areaM2: number, factor = 1): Measured {
  const measured = (factor * areaM2) / lot.areaM2;
  return {
    measured,
    sigma: (measured * lot.sigmas().areaM2) / lot.areaM2,
    tolerance: (measured * measures.tolerance.m2) / lot.areaM2,
  };
}

/** The ground of the parcel that the footprint covers, times some storeys, over the parcel's area. */
export function coveredOverParcel(measures: Measures, lot: Lot, factor = 1): Measured {
  const measured = (factor * lot.coveredM2) / lot.areaM2;
  const { coveredM2, areaM2 } = lot.sigmas();
  const { m2 } = measures.tolerance;
  return {
    measured,
    sigma: measured * Math.hypot(coveredM2 / lot.coveredM2, areaM2 / lot.areaM2),
    tolerance: measured * (m2 / lot.coveredM2 + m2 / lot.areaM2),
  };
}
