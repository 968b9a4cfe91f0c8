import { layers as importable } from '../../geodata/layers/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { CityMapOptions, LayerState } from './city-map.ts';

/** Where a layer stands and from which zoom it is drawn. */
export interface Place {
  id: string;
  minZoom: number;
  order: number;
}

/** Zones lie under the ground map, so that water and streets stay readable on them; borders and permits lie on top. */
const own: (Place & { staffOnly: boolean })[] = [
  { id: 'zones', minZoom: 10, order: 15, staffOnly: false },
  { id: 'permits', minZoom: 14, order: 50, staffOnly: false },
];
const places = [
  ...own,
  ...importable.map(({ id, minZoom, order, audience }) => ({
    id,
    minZoom,
    order,
    staffOnly: audience === 'staff',
  })),
];

/** The layers that the city has and the audience may see. */
export function placesOf(facts: CityFacts, audience: CityMapOptions['audience']): Place[] {
  const present = new Set(facts.layers.filter((layer) => layer.features > 0).map((layer) => layer.id));
  return places
    .filter((place) => present.has(place.id) && (audience === 'staff' || !place.staffOnly))
    .map(({ id, minZoom, order }) => ({ id, order, minZoom: fromZoom(minZoom) }));
}

/** A tile of z covers the view of z + 1. */
const fromZoom = (tileZoom: number): number => tileZoom + 0.99;

/** A layer as the switcher shows it. */
export function stateOf(
  facts: CityFacts,
  { id, minZoom }: Pick<Place, 'id' | 'minZoom'>,
  zoom: number,
  { visible, opacity }: { visible: boolean; opacity: number },
): LayerState {
  const data = facts.layers.find((one) => one.id === id);
  return {
    id,
    visible,
    opacity,
    importedOn: data?.importedOn ?? null,
    source: data?.source ?? null,
    inRange: zoom > minZoom,
  };
}
