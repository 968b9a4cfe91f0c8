import { distance, toPlane, type Vec } from './plane.ts';
import type { Random } from './random.ts';
import type { Ward } from './wards.ts';

/** A place of the city with a zone of its own. The first that holds a block's centre counts. */
interface District {
  at: Vec;
  radiusM: number;
  code: string;
  /** Zone under the earlier plan where it was another. */
  before?: string;
}

const district = (lon: number, lat: number, radiusM: number, code: string, before?: string): District => ({
  at: toPlane(lon, lat),
  radiusM,
  code,
  ...(before ? { before } : {}),
});

const districts: readonly District[] = [
  district(98.678, 3.5905, 150, 'RTH-2'),
  district(98.6705, 3.5805, 150, 'RTH-2'),
  district(98.684, 3.5755, 200, 'CB'),
  district(98.6785, 3.5865, 230, 'CB', 'K-1'),
  district(98.6735, 3.577, 330, 'KT', 'SPU-1'),
  district(98.672, 3.557, 1000, 'HK'),
  district(98.693, 3.7885, 380, 'HK'),
  district(98.658, 3.5635, 560, 'SPU-1'),
  district(98.609, 3.519, 320, 'SPU-1'),
  district(98.715, 3.6085, 420, 'SPU-1'),
  district(98.6945, 3.5645, 230, 'SPU-1'),
  district(98.656, 3.533, 330, 'RTH-1'),
  district(98.6611, 3.5938, 60, 'RTH-3', 'R-1'),
  district(98.633, 3.4985, 380, 'W', 'P-2'),
  district(98.6165, 3.583, 210, 'PL-3'),
  district(98.7, 3.632, 260, 'PL-4', 'RTNH'),
  district(98.667, 3.7645, 650, 'PTL'),
  district(98.6395, 3.708, 480, 'PP'),
  district(98.709, 3.7815, 520, 'IK-1'),
  district(98.6925, 3.786, 1150, 'TR'),
  district(98.701, 3.78, 600, 'PL-6', 'TR'),
  district(98.684, 3.666, 1650, 'KPI'),
  district(98.705, 3.7, 1250, 'KPI', 'P-1'),
  district(98.6885, 3.717, 800, 'PL-6', 'R-3'),
  district(98.6715, 3.689, 620, 'PL-6'),
];

/** The zone of a block under both plans. */
export interface ZonePair {
  code: string;
  before: string;
}

const dense: Record<string, string> = { 'R-1': 'R-2', 'R-2': 'R-3', 'R-3': 'R-4', 'R-4': 'P-1' };

/** What the plans say about a block: a district's own zone, else trade in the heart and dwellings around it, thinner outwards. */
export function zonePairAt(random: Random, ward: Ward, p: Vec, heart: Vec): ZonePair {
  const wobble = random.between(0.9, 1.1);
  const found = districts.find(({ at, radiusM }) => distance(p, at) < radiusM * wobble);
  if (found) return { code: found.code, before: found.before ?? found.code };
  const km = distance(p, heart) / 1000;
  const roll = random();
  if (km < 0.95) return { code: 'K-1', before: 'K-1' };
  if (km < 1.9 && roll < 0.4) return { code: 'C-1', before: roll < 0.2 ? 'R-1' : 'C-1' };
  if (km > 2.5 && km < 5 && roll < 0.05) return { code: 'C-2', before: 'R-2' };
  if (roll > 0.984) return { code: 'RTH-7', before: 'RTH-7' };
  if (roll > 0.974) return { code: 'RTH-3', before: roll > 0.979 ? 'RTNH' : 'RTH-3' };
  if (roll > 0.955) return { code: 'SPU-2', before: 'SPU-2' };
  const outward = km + random.between(-0.8, 0.8);
  const port = ward.kecamatan === 'Medan Belawan';
  const code = outward < 3.1 ? 'R-1' : outward < 6.4 || port ? 'R-2' : outward < 11 ? 'R-3' : 'R-4';
  return { code, before: random.chance(km > 7 ? 0.16 : 0.07) ? dense[code]! : code };
}
