import type { Position } from '../model/index.ts';

/** Mean radius of the earth, metres. */
const radius = 6_371_008.8;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

export const compass = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Compass = (typeof compass)[number];

/** How far and which way, for distances that nobody measures: kilometres on the sphere (±0.5 %) and one of eight directions. */
export function heading(from: Position, to: Position): { km: number; direction: Compass } {
  const [lat1, lat2] = [rad(from[1]), rad(to[1])];
  const dLon = rad(to[0] - from[0]);
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLon / 2) ** 2;
  const bearing = Math.atan2(
    Math.sin(dLon) * Math.cos(lat2),
    Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(dLon),
  );
  const eighth = Math.round((bearing * 4) / Math.PI + 8) % 8;
  return { km: (2 * radius * Math.asin(Math.min(1, Math.sqrt(h)))) / 1000, direction: compass[eighth]! };
}
