import { fittingCrs } from '../../geodata/geometry/crs.ts';
import { type Compass, heading } from '../../geodata/geometry/heading.ts';
import type { Box } from '../../geodata/model/index.ts';

/** Where a file that missed the city came down, and which reference systems would have put it there. */
export interface Landing {
  /** Middle of what the file covers, degrees. */
  lon: number;
  lat: number;
  /** From the middle of the city. */
  km: number;
  direction: Compass;
  /** EPSG identifiers; `swapped` when they fit only with y before x. */
  fits: { id: string; name: string; swapped: boolean }[];
}

const middle = ([west, south, east, north]: Box): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];

/** `raw` is the first coordinate pair as the file has it. */
export function landing(extent: Box, raw: [number, number] | null, city: Box): Landing {
  const [lon, lat] = middle(extent);
  const fits = raw ? fittingCrs(raw, city) : [];
  return {
    lon,
    lat,
    ...heading(middle(city), [lon, lat]),
    fits: fits.map(({ crs, swapped }) => ({ id: crs.id, name: crs.name, swapped })),
  };
}
