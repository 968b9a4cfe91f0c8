import { signal } from '@preact/signals';
import Map from 'ol/Map.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import View from 'ol/View.js';
import type { Position } from '../../geodata/model/index.ts';
import type { CityMap, CityMapOptions, LayerState, LegendEntry, MapViewState } from './city-map.ts';
import { createLocator } from './locator.ts';

/** Builds the map of a city into an element. */
export function createCityMap(target: HTMLElement, { facts }: CityMapOptions): CityMap {
  const [west, south, east, north] = facts.extent;
  const map = new Map({
    target,
    controls: [],
    view: new View({ center: fromLonLat([(west + east) / 2, (south + north) / 2]), zoom: 12 }),
  });
  const view = signal<MapViewState>({
    center: [(west + east) / 2, (south + north) / 2],
    zoom: 12,
    box: facts.extent,
    rotation: 0,
    metresPerPixel: 1,
  });
  const locator = createLocator();
  return {
    view,
    layers: signal<LayerState[]>([]),
    legend: signal<LegendEntry[]>([]),
    locator,
    selectedZone: signal<string | null>(null),
    selectedMarker: signal<string | null>(null),
    setLayer() {},
    onTap(back) {
      const listener = (event: { coordinate: number[] }) =>
        back({ point: toLonLat(event.coordinate) as Position, features: [] });
      map.on('singleclick', listener);
      return () => map.un('singleclick', listener);
    },
    featuresAt: () => [],
    showPin() {},
    showSubject() {},
    showEvidence() {},
    showMarkers() {},
    goTo() {},
    zoomBy() {},
    panBy() {},
    turnNorth() {},
    setInsets() {},
    locate: () => locator,
    draw: () => Promise.reject(new Error('drawing is not there yet')),
    setFacts() {},
    dispose() {
      locator.stop();
      map.setTarget(undefined);
    },
  };
}
