import { type Crs, findCrs } from '../../geodata/geometry/crs.ts';
import { type CrsUse, FileRefusal, type ReadOptions } from './feature-file.ts';

/** True when the pair can be longitude and latitude (or the other way round). */
export const isDegrees = ([x, y]: readonly [number, number]): boolean =>
  Math.abs(x) <= 180 && Math.abs(y) <= 180;

/**
 * Which reference system a file is read in: the option, else what the file says, else degrees when its first coordinates can be
 * degrees, else the city's own. Metres that nobody explains are refused.
 */
export function chooseCrs(
  stated: string | null,
  first: [number, number] | null,
  options: ReadOptions,
): { system: Crs; use: CrsUse } {
  if (options.crs) return { system: options.crs, use: { id: options.crs.id, from: 'option' } };
  if (stated !== null) {
    const system = findCrs(stated);
    if (!system) throw new FileRefusal({ code: 'crs-unknown', figures: { crs: stated } });
    return { system, use: { id: system.id, from: 'file' } };
  }
  if (first === null || isDegrees(first)) {
    const system = findCrs('EPSG:4326')!;
    return { system, use: { id: system.id, from: 'default' } };
  }
  if (options.fallbackCrs)
    return { system: options.fallbackCrs, use: { id: options.fallbackCrs.id, from: 'default' } };
  throw new FileRefusal({ code: 'crs-missing', figures: { x: first[0], y: first[1] } });
}
