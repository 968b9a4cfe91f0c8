import { computed, effect, type Signal, signal } from '@preact/signals';
import type { FeatureLike } from 'ol/Feature.js';
import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import OlPoint from 'ol/geom/Point.js';
import OlPolygon from 'ol/geom/Polygon.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { areaM2 } from '../../geodata/geometry/area-m2.ts';
import type { Geometry, Polygon, Position } from '../../geodata/model/index.ts';
import type { Language } from '../../geodata/words/bilingual.ts';
import { drawStyle } from './draw-style.ts';
import type { Drawing, DrawOptions } from './drawing.ts';
import type { Palette } from './palette.ts';
import { selfCrossing } from './self-crossing.ts';
import { createSnapping } from './snapping.ts';
import type { TakeTap } from './taps.ts';
import { degrees } from './view-state.ts';

export interface DrawingRoom {
  city: string;
  palette: () => Palette;
  language: () => Language;
  takeTaps: (take: TakeTap | null) => void;
}

/** Nearer than a centimetre is the same corner. */
const same = (a: Position, b: Position) => Math.abs(a[0] - b[0]) < 1e-7 && Math.abs(a[1] - b[1]) < 1e-7;

const startOf = (from: Geometry | null | undefined): Position[] => {
  if (from?.type === 'Polygon') return from.coordinates[0]?.slice(0, -1) ?? [];
  return from?.type === 'Point' ? [from.coordinates] : [];
};

/** Starts a drawing on the map. */
export function drawOnMap(map: OlMap, options: DrawOptions, room: DrawingRoom): Drawing {
  const area = options.kind === 'Polygon';
  const vertices = signal<Position[]>(startOf(options.from));
  const finished = signal(vertices.value.length >= (area ? 3 : 1));
  const snapping = createSnapping(map, room.city, options.snapTo, options.taken);
  const polygon = computed<Polygon | null>(() => {
    const [first] = vertices.value;
    return area && first && vertices.value.length >= 3
      ? { type: 'Polygon', coordinates: [[...vertices.value, first]] }
      : null;
  });
  const crossing = computed(() => (polygon.value ? selfCrossing(vertices.value) : null));
  const geometry = computed<Geometry | null>(() => {
    if (area) return polygon.value;
    const [point] = vertices.value;
    return point ? { type: 'Point', coordinates: point } : null;
  });

  const put = (at: Position): void => {
    if (finished.value && area) return;
    if (!area) vertices.value = [at];
    else if (!vertices.value.some((one) => same(one, at))) vertices.value = [...vertices.value, at];
  };
  const finish = (): boolean => {
    if (!geometry.value || crossing.value) return false;
    finished.value = true;
    return true;
  };
  const picture = showDrawing(map, { area, vertices, finished, snapping, crossing }, room);
  const end = () => {
    picture.stop();
    snapping.stop();
    room.takeTaps(null);
  };
  room.takeTaps((tap) => {
    if (finished.value && area) return true;
    const [first] = vertices.value;
    // A tap on the first corner closes the outline.
    if (area && first && vertices.value.length >= 3 && snapping.isNear(first, tap)) finish();
    else put(snapping.snap(tap).point);
    return true;
  });
  return {
    vertices,
    geometry,
    areaM2: computed(() => (polygon.value ? areaM2(polygon.value) : null)),
    snapped: snapping.snapped,
    crossing,
    finished,
    addVertex: () => put(snapping.snap(degrees(map.getView().getCenter() ?? [0, 0])).point),
    undo() {
      if (finished.value) finished.value = false;
      else vertices.value = vertices.value.slice(0, -1);
    },
    finish,
    resume() {
      finished.value = false;
    },
    end,
    cancel() {
      vertices.value = [];
      end();
    },
  };
}

interface Shown {
  area: boolean;
  vertices: Signal<Position[]>;
  finished: Signal<boolean>;
  crossing: { readonly value: Position | null };
  snapping: ReturnType<typeof createSnapping>;
}

/** The drawing on the map: outline, corners, the line to the crosshair; corners can be dragged and snap as well. */
function showDrawing(map: OlMap, shown: Shown, room: DrawingRoom) {
  const { area, vertices, finished, snapping, crossing } = shown;
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 1100, updateWhileInteracting: true });
  const outline = new Feature();
  const band = new Feature();
  const aim = new Feature();
  band.set('part', 'band');
  aim.set('part', 'aim');
  const knot = new Feature();
  knot.set('part', 'knot');
  source.addFeatures([outline, band, aim, knot]);
  map.addLayer(layer);

  const modify = new Modify({
    source,
    filter: (feature: FeatureLike) => feature === outline,
    pixelTolerance: 18,
  });
  const snap = new Snap({ source: snapping.source, pixelTolerance: 14 });
  modify.on('modifyend', () => {
    const shape = outline.getGeometry();
    const ring =
      shape instanceof OlPolygon
        ? shape.getCoordinates()[0]?.slice(0, -1)
        : shape instanceof LineString
          ? shape.getCoordinates()
          : null;
    if (ring) vertices.value = ring.map(degrees);
    else if (shape instanceof OlPoint) vertices.value = [degrees(shape.getCoordinates())];
  });
  map.addInteraction(modify);
  map.addInteraction(snap);

  const drawOutline = () => {
    const path = vertices.value.map((vertex) => fromLonLat(vertex));
    const [first] = path;
    if (!first) outline.setGeometry(undefined);
    else if (!area) outline.setGeometry(new OlPoint(first));
    else if (finished.value) outline.setGeometry(new OlPolygon([[...path, first]]));
    else outline.setGeometry(path.length > 1 ? new LineString(path) : new OlPoint(first));
    const at = crossing.value;
    knot.setGeometry(at ? new OlPoint(fromLonLat(at)) : undefined);
    layer.setStyle(drawStyle(room.palette(), at !== null, room.language()));
  };
  const drawBand = () => {
    const center = map.getView().getCenter();
    const last = vertices.value.at(-1);
    const open = center && !finished.value;
    const at = open ? fromLonLat(snapping.aim(degrees(center)).point) : null;
    aim.setGeometry(at && snapping.snapped.value ? new OlPoint(at) : undefined);
    const path = at && last && area ? [fromLonLat(last), at] : null;
    const first = vertices.value[0];
    if (path && first && vertices.value.length > 1) path.push(fromLonLat(first));
    band.setGeometry(path ? new LineString(path) : undefined);
  };
  const view = map.getView();
  view.on('change:center', drawBand);
  const stopDrawing = [effect(drawOutline), effect(drawBand)];
  return {
    stop() {
      for (const stop of stopDrawing) stop();
      view.un('change:center', drawBand);
      map.removeInteraction(modify);
      map.removeInteraction(snap);
      map.removeLayer(layer);
    },
  };
}
