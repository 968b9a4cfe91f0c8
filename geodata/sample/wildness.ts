import { distance, toPlane, type Vec } from './plane.ts';
import { randomOf } from './random.ts';
import type { Ward } from './wards.ts';

/** Zone of a block without streets: mangrove, fishponds, fields, gardens. */
export type Wildness = 'EM' | 'IK-2' | 'P-1' | 'P-2';

const town = [
  { at: toPlane(98.667, 3.7645), radiusM: 900 },
  { at: toPlane(98.6795, 3.766), radiusM: 1300 },
  { at: toPlane(98.69, 3.7795), radiusM: 1900 },
  { at: toPlane(98.6765, 3.744), radiusM: 1100 },
  { at: toPlane(98.709, 3.788), radiusM: 700 },
];

/** What covers a block that is not town; null for town. Wet at the coast, fields in the outer south and west. */
export function wildnessOf(seed: number, ward: Ward, p: Vec, index: number): Wildness | null {
  const random = randomOf(seed, 301, index);
  const north = p[1] / 1000;
  if (town.some(({ at, radiusM }) => distance(p, at) < radiusM * (0.85 + 0.2 * random()))) return null;
  const name = ward.name;
  if (name === 'Belawan Sicanang') return north > 15.2 || random.chance(0.6) ? 'EM' : 'IK-2';
  if (name === 'Nelayan Indah' || name === 'Bagan Deli') return random.chance(0.65) ? 'EM' : 'IK-2';
  if (north > 15) return 'EM';
  if (name === 'Sei Mati' && ward.kecamatan === 'Medan Labuhan')
    return p[0] > 3200 ? (random.chance(0.5) ? 'IK-2' : 'EM') : null;
  if (name === 'Paya Pasir' || name === 'Terjun')
    return north > 9.5 && random.chance(0.75) ? (north > 12 ? 'IK-2' : 'P-1') : null;
  if (ward.kecamatan === 'Medan Tuntungan' && north < -11) return random.chance(0.3) ? 'P-2' : null;
  return null;
}
