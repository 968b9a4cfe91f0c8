import type { Box } from '../../geodata/model/index.ts';
import { Refusal } from '../refusal.ts';

/** `west,south,east,north` in degrees, at most as wide and high as told. */
export function boxOfQuery(text: string, mostDegrees: number): Box {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = text.split(',').map(Number);
  const fits =
    west < east &&
    south < north &&
    west >= -180 &&
    east <= 180 &&
    south >= -90 &&
    north <= 90 &&
    east - west <= mostDegrees &&
    north - south <= mostDegrees;
  if (!fits) throw new Refusal('invalid-request', { faults: [{ pointer: 'query/bbox', code: 'other' }] });
  return [west, south, east, north];
}
