import { addressOf } from '../../data/call.ts';
import { facts } from '../../data/city.ts';
import type { PackSource } from '../../offline/pack/pack-shelf.ts';
import { officerMap } from '../officer-map.ts';
import { todaysPatrols } from '../round/patrols.ts';

/** An area that can be taken along. */
export interface Choice {
  source: PackSource;
  name: string;
}

/** The patrols of today, then the kelurahan and the kecamatan in the middle of the map. Throws without a network. */
export async function choicesHere(): Promise<Choice[]> {
  const patrols = todaysPatrols.value.map(
    ({ id, area }): Choice => ({ source: { of: 'patrols', id }, name: area?.name ?? '' }),
  );
  return [...patrols, ...(await boundariesAtAim())];
}

interface Boundary {
  id: string;
  properties: { name?: string; level?: string };
}
const packed = ['kelurahan', 'desa', 'kecamatan'];

async function boundariesAtAim(): Promise<Choice[]> {
  const city = facts.value?.city.code;
  const [lon, lat] = officerMap.value?.view.value.center ?? [];
  if (!city || lon === undefined || lat === undefined) return [];
  const path = '/api/cities/:city/features/:layer';
  const query = { bbox: [lon, lat, lon + 1e-7, lat + 1e-7].join(','), limit: 20 };
  const response = await fetch(addressOf(path, { params: { city, layer: 'boundaries' }, query }));
  if (!response.ok) throw new Error(`Boundaries were answered ${response.status}.`);
  const { features } = (await response.json()) as { features: Boundary[] };
  return packed.flatMap((level) =>
    features
      .filter(({ properties }) => properties.level?.toLowerCase() === level && properties.name)
      .map(({ id, properties }): Choice => ({ source: { of: 'areas', id }, name: properties.name! })),
  );
}
