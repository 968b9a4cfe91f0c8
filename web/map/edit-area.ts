import { effect, signal } from '@preact/signals';
import Collection from 'ol/Collection.js';
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import OlPoint from 'ol/geom/Point.js';
import Modify from 'ol/interaction/Modify.js';
import Snap from 'ol/interaction/Snap.js';
import VectorLayer from 'ol/layer/Vector.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { areaM2 } from '../../geodata/geometry/area-m2.ts';
import type { Area, Position } from '../../geodata/model/index.ts';
import type { AreaEdit } from './area-edit.ts';
import { editStyle } from './edit-style.ts';
import { knotStyle } from './knot-style.ts';
import type { Palette } from './palette.ts';
import { selfCrossing } from './self-crossing.ts';
import type { TakeTap } from './taps.ts';
import { degrees } from './view-state.ts';

export interface EditRoom {
  palette: () => Palette;
  takeTaps: (take: TakeTap | null) => void;
  /** Borders that attract a corner. */
  borders: Feature[];
}

type Coordinates = number[][][][];
const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
/** As the service writes them: a corner that nobody touched goes back as it came. */
const decimals = 9;

/** The first place where a ring crosses itself. */
function crossingIn(shape: MultiPolygon): Position | null {
  for (const ring of shape.getCoordinates().flat()) {
    const at = selfCrossing(ring.slice(0, -1).map(degrees));
    if (at) return at;
  }
  return null;
}

/** Lets the border of an area be moved: corners are dragged, edges give new corners, Alt and a click takes one out. */
export function editArea(map: OlMap, from: Area, room: EditRoom): AreaEdit {
  const read = format.readGeometry(from);
  const shape = read instanceof MultiPolygon ? read : new MultiPolygon([read as never]);
  const feature = new Feature(shape);
  const knot = new Feature();
  const source = new VectorSource({ features: [feature, knot] });
  const layer = new VectorLayer({ source, zIndex: 1100, updateWhileInteracting: true });
  const area = signal<Area>(from);
  const steps = signal<Coordinates[]>([]);
  const crossing = signal<Position | null>(null);

  const tell = () => {
    area.value = format.writeGeometryObject(shape, { decimals }) as Area;
    crossing.value = crossingIn(shape);
  };
  const remember = () => {
    steps.value = [...steps.peek(), shape.getCoordinates()];
  };
  const modify = new Modify({ features: new Collection([feature]), pixelTolerance: 14 });
  const snap = new Snap({ source: new VectorSource({ features: room.borders }), pixelTolerance: 12 });
  modify.on('modifystart', remember);
  modify.on('modifyend', tell);
  map.addLayer(layer);
  map.addInteraction(modify);
  map.addInteraction(snap);
  room.takeTaps((at, by) => {
    if (by === 'key') {
      remember();
      moveNearest(shape, fromLonLat(at));
      tell();
    }
    return true;
  });
  const stopStyle = effect(() => {
    const at = crossing.value;
    knot.setGeometry(at ? new OlPoint(fromLonLat(at)) : undefined);
    knot.setStyle(knotStyle(room.palette()));
    layer.setStyle(editStyle(room.palette(), at !== null));
  });

  return {
    area,
    steps,
    crossing,
    areaM2: () => areaM2(area.value),
    undo() {
      const last = steps.value.at(-1);
      if (!last) return;
      steps.value = steps.value.slice(0, -1);
      shape.setCoordinates(last);
      tell();
    },
    end() {
      stopStyle();
      room.takeTaps(null);
      map.removeInteraction(modify);
      map.removeInteraction(snap);
      map.removeLayer(layer);
    },
  };
}

/** The corner nearest to a place goes there: what a keyboard can do at the crosshair. */
function moveNearest(shape: MultiPolygon, [x = 0, y = 0]: number[]): void {
  const coordinates = shape.getCoordinates();
  const rings = coordinates.flat();
  const away = ([cx = 0, cy = 0]: number[]) => Math.hypot(cx - x, cy - y);
  const ring = rings.reduce((a, b) => (Math.min(...b.map(away)) < Math.min(...a.map(away)) ? b : a));
  const distances = ring.map(away);
  const at = distances.indexOf(Math.min(...distances));
  for (const index of at === 0 || at === ring.length - 1 ? [0, ring.length - 1] : [at]) ring[index] = [x, y];
  shape.setCoordinates(coordinates);
}
