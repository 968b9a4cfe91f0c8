import type { Geometry } from '../../geodata/model/index.ts';

/** Well-known text, which tables carry geometry in. */
export function toWkt(geometry: Geometry): string {
  const nest = (value: unknown): string =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? value.join(' ')
      : `(${(value as unknown[]).map(nest).join(', ')})`;
  const body = geometry.type === 'Point' ? `(${nest(geometry.coordinates)})` : nest(geometry.coordinates);
  return `${geometry.type.toUpperCase()} ${body}`;
}
