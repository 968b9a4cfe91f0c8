import { signal } from '@preact/signals';
import type { Area, Geometry } from '../../../geodata/model/index.ts';
import { call } from '../../data/call.ts';
import { facts } from '../../data/city.ts';

/** Kecamatan and kelurahan that a squad can be given. */
export interface District {
  name: string;
  level: 'kecamatan' | 'kelurahan';
  geometry: Area;
}

export const districts = signal<District[]>([]);

/** Loads them once; without them a squad has the whole city. */
export async function loadDistricts(): Promise<void> {
  const city = facts.peek();
  if (!city || districts.peek().length > 0) return;
  const { features } = await call('get /api/cities/:city/features/:layer', {
    params: { city: city.city.code, layer: 'boundaries' },
    query: { bbox: city.extent.join(','), limit: 2000 },
  });
  districts.value = features
    .flatMap(({ geometry, properties: { level, name } }): District[] => {
      const shape = geometry as Geometry | null;
      const isArea = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon';
      if (!isArea || (level !== 'kecamatan' && level !== 'kelurahan')) return [];
      return [{ name: String(name), level, geometry: shape }];
    })
    .sort((a, b) => a.level.localeCompare(b.level) || a.name.localeCompare(b.name, 'id'));
}
