import * as fc from 'fast-check';

/** Metres that make trouble: none at all, the last digits of a double, the clipper's lattice, the sliver's width, either side of the band. */
const hairs = [0, 1e-9, 1e-7, 1e-6, 1e-5, 1e-4, 9e-4, 1.1e-3, 0.01, 0.049, 0.051, 0.3];

/** Everything random about one shape; the shape itself follows from it. */
export interface Recipe {
  kind: number;
  /** Metres across. */
  size: number;
  /** Radians; 0 for every third shape, so that edges run along the axes too. */
  turn: number;
  /** Metres. */
  hair: number;
  /** Decimal places that the coordinates are rounded to; 15 leaves them as they are. */
  digits: number;
  reversed: boolean;
  /** Numbers from 0 to 1 for whatever else there is to choose. */
  dice: number[];
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });
/** Footprints as they are, and one in six tiny or large. */
const size = fc.oneof(
  { weight: 5, arbitrary: unit.map((u) => 3 * 20 ** u) },
  { weight: 1, arbitrary: unit.map((u) => 0.25 * 1200 ** u) },
);

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.nat(1_000_000),
  size,
  turn: fc.oneof({ weight: 2, arbitrary: unit.map((u) => u * 2 * Math.PI) }, fc.constant(0)),
  hair: fc.constantFrom(...hairs),
  digits: fc.constantFrom(7, 8, 9, 15, 15, 15),
  reversed: fc.boolean(),
  dice: fc.array(unit, { minLength: 12, maxLength: 12 }),
});
