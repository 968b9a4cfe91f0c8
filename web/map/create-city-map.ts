import { effect, signal } from '@preact/signals';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import type BaseLayer from 'ol/layer/Base.js';
import OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import { fromLonLat, getPointResolution, toLonLat, transformExtent } from 'ol/proj.js';
import View from 'ol/View.js';
import type { Position } from '../../geodata/model/index.ts';
import { createBaseLayers } from './base-layers.ts';
import { baseStyles, zoomOf } from './base-style.ts';
import type {
  CityMap,
  CityMapOptions,
  LayerState,
  LegendEntry,
  MapViewState,
  MarkerItem,
  Tapped,
} from './city-map.ts';
import { createEvidence } from './evidence.ts';
import { createLabels } from './labels.ts';
import { legendOf } from './legend.ts';
import { createLocator } from './locator.ts';
import { createMarkers } from './markers.ts';
import { createOwnPosition } from './own-position.ts';
import { palettes } from './palette.ts';
import { createPin } from './pin.ts';
import { createRaster } from './raster.ts';
import { middleOf, reveal, travel } from './travel.ts';

const degrees = (coordinate: number[]): Position => {
  const [lon = 0, lat = 0] = toLonLat(coordinate);
  return [lon, lat];
};

/** Builds the map of a city into an element. */
export function createCityMap(target: HTMLElement, options: CityMapOptions): CityMap {
  const { language, theme, audience } = options;
  let facts = options.facts;
  const palette = () => palettes[theme.value];
  const selectedZone = signal<string | null>(null);
  const selectedMarker = signal<string | null>(null);

  target.tabIndex = 0;
  const labels = createLabels(palette);
  const raster = createRaster();
  let base = createBaseLayers(facts, audience, labels.read);
  const evidence = createEvidence(palette, () => language.value);
  const markers = createMarkers(palette, () => selectedMarker.value);
  const position = createOwnPosition(palette, () => language.value);
  const pin = createPin(palette);
  const locator = createLocator();

  const view = new View({ maxZoom: 21.5, minZoom: 5, enableRotation: true });
  const map = new OlMap({
    target,
    controls: [],
    interactions: defaultInteractions({ pinchRotate: true }),
    keyboardEventTarget: target,
    layers: [raster, ...base, labels.layer, ...evidence.layers, position.layer, pin.layer, markers.layer],
    view,
    // Tiles arrive while the map moves: nobody looks at empty land.
    maxTilesLoading: 24,
  });
  view.fit(transformExtent(facts.extent, 'EPSG:4326', 'EPSG:3857'), {
    size: map.getSize() ?? [390, 600],
    padding: [40, 40, 40, 40],
  });

  const viewState = signal<MapViewState>({
    center: [0, 0],
    zoom: 12,
    box: facts.extent,
    rotation: 0,
    metresPerPixel: 1,
  });
  const layerStates = signal<LayerState[]>([]);
  const legend = signal<LegendEntry[]>([]);
  const tapListeners = new Set<(tapped: Tapped) => void>();
  let onMarker: ((id: string) => void) | undefined;
  let tapTaken: ((at: Position) => boolean) | null = null;

  const readView = () => {
    const center = view.getCenter();
    const resolution = view.getResolution();
    if (!center || !resolution) return;
    const [west = 0, south = 0, east = 0, north = 0] = transformExtent(
      view.calculateExtent(),
      'EPSG:3857',
      'EPSG:4326',
    );
    viewState.value = {
      center: degrees(center),
      zoom: zoomOf(resolution),
      box: [west, south, east, north],
      rotation: view.getRotation(),
      metresPerPixel: getPointResolution('EPSG:3857', resolution, center, 'm'),
    };
  };
  const readLegend = () => {
    const extent = view.calculateExtent();
    legend.value = legendOf(
      {
        layers: base,
        extent,
        zoom: viewState.value.zoom,
        markers: markers.outcomes(extent),
        evidence: evidence.shown(),
        subject: evidence.hasSubject(),
      },
      language.value,
      palette(),
    );
  };
  const readLayers = () => {
    layerStates.value = [...base, raster].map((layer) => {
      const id = layer.get('id') as string;
      const data = facts.layers.find((one) => one.id === id);
      return {
        id,
        visible: layer.getVisible(),
        opacity: layer.getOpacity(),
        importedOn: data?.importedOn ?? null,
        source: data?.source ?? null,
        inRange: viewState.value.zoom > layer.getMinZoom(),
      };
    });
  };
  const restyle = () => {
    const styles = baseStyles(palette(), () => selectedZone.value);
    for (const layer of base) layer.setStyle(styles[layer.get('id') as string]);
    target.style.backgroundColor = palette().land;
    for (const one of [labels, evidence, markers, pin]) one.restyle();
    position.show(locator.fix.value);
  };

  let readSoon: ReturnType<typeof setTimeout> | undefined;
  const onMoveEnd = () => {
    readView();
    readLayers();
    readLegend();
  };
  map.on('moveend', onMoveEnd);
  map.on('rendercomplete', () => {
    clearTimeout(readSoon);
    readSoon = setTimeout(readLegend, 120);
  });
  map.on('pointerdrag', () => locator.follow(false));
  view.on('change:rotation', readView);

  const featuresAtPixel = (pixel: number[]): Tapped['features'] => {
    const found: Tapped['features'] = [];
    map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) =>
        void found.push({ layer: layer.get('id') as string, properties: feature.getProperties() }),
      { layerFilter: (layer) => base.some((one) => one === layer), hitTolerance: 2 },
    );
    return found;
  };
  const tapAt = (pixel: number[], coordinate: number[]) => {
    if (tapTaken?.(degrees(coordinate))) return;
    const hit = markers.at(map, pixel);
    if (hit.length === 1) {
      selectedMarker.value = hit[0]!.id;
      onMarker?.(hit[0]!.id);
    } else if (hit.length > 1) {
      openCluster(hit);
    } else {
      const tapped: Tapped = { point: degrees(coordinate), features: featuresAtPixel(pixel) };
      for (const listener of tapListeners) listener(tapped);
    }
  };
  const openCluster = (items: MarkerItem[]) => {
    const points = items.map((item) => item.point);
    const box: [number, number, number, number] = [
      Math.min(...points.map(([x]) => x)),
      Math.min(...points.map(([, y]) => y)),
      Math.max(...points.map(([x]) => x)),
      Math.max(...points.map(([, y]) => y)),
    ];
    travel(map, box, { zoom: 20 });
  };
  map.on('singleclick', (event: MapBrowserEvent) => tapAt(event.pixel, event.coordinate));
  const onKey = (event: KeyboardEvent) => {
    const center = view.getCenter();
    const pixel = center && map.getPixelFromCoordinate(center);
    if (event.key === 'Enter' && center && pixel) tapAt(pixel, center);
    if (event.key.startsWith('Arrow')) locator.follow(false);
  };
  target.addEventListener('keydown', onKey);

  const effects = [
    effect(restyle),
    effect(() => {
      void selectedZone.value;
      base.find((layer) => layer.get('id') === 'zones')?.changed();
    }),
    effect(() => {
      void selectedMarker.value;
      markers.layer.changed();
    }),
    effect(() => {
      const fix = locator.fix.value;
      position.show(fix);
      if (fix && locator.following.value)
        travel(map, fix.position, { zoom: Math.max(viewState.peek().zoom, 18) });
    }),
    effect(() => {
      void language.value;
      evidence.retell();
      readLegend();
    }),
  ];
  readView();
  readLayers();

  return {
    view: viewState,
    layers: layerStates,
    legend,
    locator,
    selectedZone,
    selectedMarker,
    setLayer(id, { visible, opacity }) {
      const layer: BaseLayer | undefined = [...base, raster].find((one) => one.get('id') === id);
      if (!layer) return;
      if (visible !== undefined) layer.setVisible(visible);
      if (opacity !== undefined) layer.setOpacity(opacity);
      labels.setHidden(id, !layer.getVisible());
      readLayers();
      readLegend();
    },
    onTap(back) {
      tapListeners.add(back);
      return () => tapListeners.delete(back);
    },
    featuresAt: (point) => {
      const pixel = map.getPixelFromCoordinate(fromLonLat(point));
      return pixel ? featuresAtPixel(pixel) : [];
    },
    showPin: pin.show,
    showSubject(geometry) {
      evidence.showSubject(geometry);
      readLegend();
    },
    showEvidence(answer) {
      evidence.show(answer);
      readLegend();
    },
    showMarkers(items, on) {
      onMarker = on?.onSelect;
      markers.show(items);
      readLegend();
    },
    goTo: (to, how) => travel(map, to, how),
    reveal: (point) => reveal(map, point),
    middleOf,
    zoomBy: (steps) => view.animate({ zoom: (view.getZoom() ?? 12) + steps, duration: 160 }),
    panBy([x, y]) {
      const center = view.getCenter();
      const resolution = view.getResolution() ?? 1;
      if (center)
        view.animate({ center: [center[0]! + x * resolution, center[1]! - y * resolution], duration: 160 });
    },
    turnNorth: () => view.animate({ rotation: 0, duration: 160 }),
    setInsets({ top = 0, right = 0, bottom = 0, left = 0 }) {
      view.padding = [top, right, bottom, left];
      const room = target.parentElement;
      for (const [side, pixels] of Object.entries({ top, right, bottom, left }))
        room?.style.setProperty(`--cover-${side}`, `${pixels}px`);
      room?.toggleAttribute('data-short', target.clientHeight - top - bottom < 360);
      readView();
    },
    locate() {
      locator.start();
      return locator;
    },
    async draw(how) {
      const { drawOnMap } = await import('./draw-on-map.ts');
      return drawOnMap(map, how, {
        city: facts.city.code,
        palette,
        language: () => language.value,
        takeTaps: (take) => {
          tapTaken = take;
        },
      });
    },
    setFacts(next) {
      if (next === facts) return;
      facts = next;
      for (const layer of base) map.removeLayer(layer);
      labels.clear();
      base = createBaseLayers(facts, audience, labels.read);
      for (const layer of base) map.addLayer(layer);
      restyle();
      readLayers();
    },
    dispose() {
      for (const stop of effects) stop();
      clearTimeout(readSoon);
      target.removeEventListener('keydown', onKey);
      locator.stop();
      map.setTarget(undefined);
      map.dispose();
    },
  };
}
