import { effect, signal, untracked } from '@preact/signals';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import OlMap from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import View from 'ol/View.js';
import type {
  CityMap,
  CityMapOptions,
  LayerState,
  LegendEntry,
  MapViewState,
  MarkerItem,
  Tapped,
} from './city-map.ts';
import { createEvidence, featureOf } from './evidence.ts';
import { legendOf } from './legend.ts';
import { createLocator } from './locator.ts';
import { createMarkers } from './markers.ts';
import { createOverlay } from './overlay.ts';
import { createOwnPosition } from './own-position.ts';
import { palettes } from './palette.ts';
import { createPin } from './pin.ts';
import { createPlanZones } from './plan-zones.ts';
import { createRaster, rasterId } from './raster.ts';
import type { createRounds } from './rounds.ts';
import { createShapes } from './shapes.ts';
import { createTaps } from './taps.ts';
import { endTravel, middleOf, resumeTravel, reveal, travel } from './travel.ts';
import { readView } from './view-state.ts';

type Rounds = ReturnType<typeof createRounds>;

/** Free height in pixels below which the controls stand in two columns. */
const shortRoom = 360;

/** Builds the map of a city into an element. */
export function createCityMap(target: HTMLElement, options: CityMapOptions): CityMap {
  const { language, theme } = options;
  const palette = () => palettes[theme.value];
  const selectedZone = signal<string | null>(null);
  const selectedMarker = signal<string | null>(null);
  let onSelect: ((id: string) => void) | undefined;
  let onDuty: ((id: string) => void) | undefined;
  let rounds: Rounds | null = null;

  /** Outcomes of buildings whose outlines come with the tiles. */
  let inTiles = new Map<string, MarkerItem['outcome']>();
  const ground = options.ground({
    ...options,
    palette,
    selectedZone: () => selectedZone.value,
    marks: () => ({ outcomes: inTiles, selected: selectedMarker.value }),
  });
  const raster = createRaster();
  const evidence = createEvidence(palette, () => language.value);
  const markers = createMarkers(palette, () => selectedMarker.value);
  const shapes = createShapes(palette, () => selectedMarker.value);
  const planZones = createPlanZones(palette, () => selectedZone.value);
  const position = createOwnPosition(palette, () => language.value);
  const pin = createPin(palette);
  const overlay = createOverlay(palette);
  const locator = createLocator();

  target.tabIndex = 0;
  const view = new View({ maxZoom: 21.5, minZoom: 5 });
  const map = new OlMap({
    target,
    controls: [],
    interactions: defaultInteractions(),
    keyboardEventTarget: target,
    layers: [
      ...ground.shown,
      planZones.layer,
      ...evidence.layers,
      overlay.layer,
      position.layer,
      pin.layer,
      shapes.layer,
      markers.layer,
    ],
    view,
    maxTilesLoading: 24,
  });
  view.fit(transformExtent(options.facts.extent, 'EPSG:4326', 'EPSG:3857'), {
    size: map.getSize() ?? [390, 600],
    padding: [40, 40, 40, 40],
  });
  const standRounds = (made: Rounds): Rounds => {
    for (const layer of made.layers) map.addLayer(layer);
    return made;
  };
  /** A stop of a patrol, or work that waits for one. */
  const stopAt = (pixel: number[]): (() => void) | null => {
    const id = rounds?.at(map, pixel);
    return id ? () => onDuty?.(id) : null;
  };
  const featuresAt = (pixel: number[]): Tapped['features'] => [
    ...planZones.at(map, pixel).map((id) => ({ layer: 'plan-zones', properties: { id } })),
    ...ground.at(map, pixel),
  ];
  const taps = createTaps({
    map,
    target,
    featuresAt,
    overlayAt: (pixel) => stopAt(pixel) ?? overlay.tapAt(map, pixel),
    markersAt(pixel) {
      const shape = shapes.at(map, pixel);
      return shape ? [shape] : markers.at(map, pixel);
    },
    onMarker: (id) => {
      selectedMarker.value = id;
      onSelect?.(id);
    },
  });

  const nowhere: MapViewState = {
    center: [0, 0],
    zoom: 12,
    box: options.facts.extent,
    rotation: 0,
    metresPerPixel: 1,
  };
  const viewState = signal(readView(view) ?? nowhere);
  const layers = signal<LayerState[]>([]);
  /** To read the legend off the map, all that is in sight is gone through: only while somebody looks at it. */
  let legendRead = false;
  const legend = signal<LegendEntry[]>([], {
    watched() {
      legendRead = true;
      queueMicrotask(() => void tellLegend());
    },
    unwatched() {
      legendRead = false;
    },
  });
  let lastRead = 0;
  const tellLegend = async () => {
    if (!legendRead) return;
    const reading = ++lastRead;
    const extent = view.calculateExtent();
    const seen = await ground.seen(extent, viewState.peek().zoom);
    if (reading !== lastRead) return;
    legend.value = legendOf(
      {
        ground: seen,
        markers: markers.inExtent(extent),
        planZones: planZones.inExtent(extent),
        evidence: evidence.shown(),
        subject: evidence.hasSubject(),
        packEdge: held() !== null,
      },
      language.peek(),
      palettes[theme.peek()],
    );
  };
  /** The tiles on this device, while there are no others. */
  const held = () => (options.offline?.away.value ? options.offline.tiles.value : null);
  const tellView = () => {
    const now = readView(view);
    if (now && JSON.stringify(now) !== JSON.stringify(viewState.value)) viewState.value = now;
  };
  /** The zones that stand in for the tiles' are the layer that the switcher switches. */
  const standIn = (state: LayerState): LayerState =>
    state.id === 'zones' && planZones.shown()
      ? {
          ...state,
          visible: planZones.layer.getVisible(),
          opacity: planZones.layer.getOpacity(),
          inRange: true,
        }
      : state;
  const tellAll = () => {
    tellView();
    layers.value = [...ground.states(viewState.value.zoom).map(standIn), raster.state()];
    void tellLegend();
  };
  let tellSoon: ReturnType<typeof setTimeout> | undefined;
  map.on('moveend', tellAll);
  target.ariaBusy = 'true';
  map.on('rendercomplete', () => {
    target.ariaBusy = 'false';
    clearTimeout(tellSoon);
    tellSoon = setTimeout(() => void tellLegend(), 120);
  });
  map.on('pointerdrag', () => {
    locator.follow(false);
    endTravel(view);
  });
  view.on('change:rotation', tellView);

  const effects = [
    effect(() => {
      target.style.backgroundColor = palette().land;
      for (const drawn of [ground, planZones, evidence, shapes, markers, pin, overlay]) drawn.restyle();
      rounds?.restyle();
    }),
    effect(() => {
      ground.showEdge(held()?.box ?? null);
      void untracked(tellLegend);
    }),
    effect(() => {
      void selectedZone.value;
      ground.redraw('zones');
      planZones.layer.changed();
    }),
    effect(() => {
      void selectedMarker.value;
      markers.layer.changed();
      shapes.restyle();
      if (inTiles.size > 0) ground.redraw('buildings');
    }),
    effect(() => {
      const fix = locator.fix.value;
      position.show(fix);
      if (fix && locator.following.value)
        travel(map, fix.position, { zoom: Math.max(viewState.peek().zoom, 18) });
    }),
    effect(() => {
      void [language.value, theme.value];
      untracked(() => {
        evidence.retell();
        tellAll();
      });
    }),
  ];

  return {
    view: viewState,
    layers,
    legend,
    locator,
    selectedZone,
    selectedMarker,
    setLayer(id, change) {
      if (id === 'zones' && planZones.shown()) planZones.set(change);
      else if (id === rasterId) void raster.set(map, change);
      else ground.set(id, change);
      tellAll();
    },
    onTap: taps.listen,
    featuresAt(point) {
      const pixel = map.getPixelFromCoordinate(fromLonLat(point));
      return pixel ? featuresAt(pixel) : [];
    },
    showPin: pin.show,
    showOverlay: overlay.show,
    showSubject(geometry) {
      evidence.showSubject(geometry);
      void tellLegend();
    },
    showEvidence(answer) {
      evidence.show(answer);
      void tellLegend();
    },
    showZones(zones) {
      planZones.show(zones);
      ground.set('zones', { visible: zones === null });
      tellAll();
    },
    showMarkers(items, on) {
      onSelect = on?.onSelect;
      markers.show(items);
      shapes.show(items);
      inTiles = new Map(
        items.flatMap(({ id, shape, outcome }) => (shape === 'buildings' ? [[id, outcome]] : [])),
      );
      ground.redraw('buildings');
      void tellLegend();
    },
    async showDuty(duty, on) {
      onDuty = on?.onSelect;
      if (!duty && !rounds) return;
      const { createRounds } = await import('./rounds.ts');
      rounds ??= standRounds(createRounds(palette, () => theme.value));
      rounds.show(duty ?? { rounds: [], waiting: [], people: [], seen: [] });
    },
    goTo(to, how) {
      // Else the next fix would pull the map back from what was asked for.
      locator.follow(false);
      travel(map, to, how);
    },
    reveal: (point) => reveal(map, point),
    middleOf,
    zoomBy: (steps) => view.animate({ zoom: (view.getZoom() ?? 12) + steps, duration: 160 }),
    panBy([x, y]) {
      const [east = 0, north = 0] = view.getCenter() ?? [];
      const resolution = view.getResolution() ?? 1;
      view.animate({ center: [east + x * resolution, north - y * resolution], duration: 160 });
    },
    turnNorth: () => view.animate({ rotation: 0, duration: 160 }),
    setInsets({ top = 0, right = 0, bottom = 0, left = 0 }, { keepAim = false } = {}) {
      const padding = [top, right, bottom, left];
      if (String(padding) === String(view.padding)) return;
      const aim = view.getCenter();
      view.padding = padding;
      if (!resumeTravel(view) && keepAim && aim) view.setCenter(aim);
      const room = target.parentElement;
      for (const [side, pixels] of Object.entries({ top, right, bottom, left }))
        room?.style.setProperty(`--cover-${side}`, `${pixels}px`);
      room?.toggleAttribute('data-short', target.clientHeight - top - bottom < shortRoom);
      tellView();
    },
    locate() {
      locator.start();
      return locator;
    },
    async draw(how) {
      const { drawOnMap } = await import('./draw-on-map.ts');
      return drawOnMap(map, how, {
        city: ground.facts().city.code,
        palette,
        language: () => language.value,
        takeTaps: taps.take,
      });
    },
    async editZone({ id, geometry }) {
      const { editArea } = await import('./edit-area.ts');
      planZones.edit(id);
      const edit = editArea(map, geometry, {
        palette,
        takeTaps: taps.take,
        borders: planZones.around(featureOf(geometry).getGeometry()!.getExtent(), id),
      });
      return {
        ...edit,
        end() {
          edit.end();
          planZones.edit(null);
        },
      };
    },
    setFacts(next) {
      if (next === ground.facts()) return;
      ground.setFacts(map, next);
      tellAll();
    },
    dispose() {
      for (const stop of effects) stop();
      clearTimeout(tellSoon);
      taps.stop();
      ground.dispose();
      locator.stop();
      map.setTarget(undefined);
      map.dispose();
    },
  };
}
