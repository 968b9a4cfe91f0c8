import { signal } from '@preact/signals';
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import type Geometry from 'ol/geom/Geometry.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import Polygon from 'ol/geom/Polygon.js';
import type OlMap from 'ol/Map.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import type { Box, Position } from '../../geodata/model/index.ts';
import { call } from '../data/call.ts';
import type { TakenFeatures } from './drawing.ts';
import { degrees } from './view-state.ts';

/** Pixels within which a corner attracts, and an edge. A corner wins over an edge. */
const cornerReach = 16;
const edgeReach = 11;
/** Below this zoom there is nothing to snap to that a finger could mean. */
const fromZoom = 16;

type Coordinate = number[];
/** The border of an area, so that a place inside it has a nearest edge; anything else as it is. */
const outlineOf = (shape: Geometry): Geometry => {
  if (shape instanceof Polygon) return new MultiLineString(shape.getCoordinates());
  return shape instanceof MultiPolygon ? new MultiLineString(shape.getCoordinates().flat()) : shape;
};
const squared = (a: Coordinate, b: Coordinate) => (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2;

/** Corners and edges of parcels and buildings around the view, and what the crosshair would snap to. */
export function createSnapping(
  map: OlMap,
  city: string,
  layers: readonly string[],
  taken: TakenFeatures = async () => [],
) {
  const source = new VectorSource();
  const snapped = signal(false);
  const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
  const known = new Set<string>();
  let running: AbortController | null = null;

  const load = async () => {
    const view = map.getView();
    if ((view.getZoom() ?? 0) < fromZoom) return;
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const box = transformExtent(view.calculateExtent(), 'EPSG:3857', 'EPSG:4326') as Box;
    const bbox = box.map((value) => value.toFixed(6)).join(',');
    for (const layer of layers) {
      try {
        const features = await call('get /api/cities/:city/features/:layer', {
          params: { city, layer },
          query: { bbox, limit: 1000 },
          signal,
        }).then(
          (answer) => answer.features,
          () => (signal.aborted ? [] : taken(layer, box)),
        );
        const fresh = features.filter(({ id, geometry }) => geometry && !known.has(`${layer}/${id}`));
        for (const { id } of fresh) known.add(`${layer}/${id}`);
        source.addFeatures(
          fresh.map(({ geometry }) => new Feature(format.readGeometry(geometry) ?? undefined)),
        );
      } catch {
        // Without features there is no snapping; drawing goes on.
      }
    }
  };
  void load();
  map.on('moveend', load);

  /** Nearest corner within reach, else nearest point of an edge, else the place itself. */
  const snap = (at: Position): { point: Position; snapped: boolean } => {
    const here = fromLonLat(at);
    const resolution = map.getView().getResolution() ?? 1;
    const reach = cornerReach * resolution;
    const around = [here[0]! - reach, here[1]! - reach, here[0]! + reach, here[1]! + reach];
    let corner: Coordinate | null = null;
    let edge: Coordinate | null = null;
    for (const feature of source.getFeaturesInExtent(around)) {
      const shape = feature.getGeometry();
      if (!shape) continue;
      const flat = (shape as unknown as { getFlatCoordinates(): number[] }).getFlatCoordinates();
      for (let i = 0; i + 1 < flat.length; i += 2) {
        const candidate = [flat[i]!, flat[i + 1]!];
        if (!corner || squared(candidate, here) < squared(corner, here)) corner = candidate;
      }
      const nearest = outlineOf(shape).getClosestPoint(here);
      if (!edge || squared(nearest, here) < squared(edge, here)) edge = nearest;
    }
    if (corner && squared(corner, here) <= reach ** 2) return { point: degrees(corner), snapped: true };
    if (edge && squared(edge, here) <= (edgeReach * resolution) ** 2)
      return { point: degrees(edge), snapped: true };
    return { point: at, snapped: false };
  };
  return {
    source,
    snapped,
    snap,
    /** As `snap`, and tells by `snapped` that the crosshair is caught. */
    aim(at: Position) {
      const found = snap(at);
      snapped.value = found.snapped;
      return found;
    },
    isNear(a: Position, b: Position): boolean {
      const reach = cornerReach * (map.getView().getResolution() ?? 1);
      return squared(fromLonLat(a), fromLonLat(b)) <= reach ** 2;
    },
    stop() {
      running?.abort();
      map.un('moveend', load);
    },
  };
}
