import type OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import type { Position } from '../../geodata/model/index.ts';
import type { MarkerItem, Tapped } from './city-map.ts';
import { travel } from './travel.ts';
import { degrees } from './view-state.ts';

/** Takes a tap, or an Enter at the crosshair; true means taken. */
export type TakeTap = (at: Position, by: 'finger' | 'key') => boolean;

interface TapRoom {
  map: OlMap;
  target: HTMLElement;
  featuresAt: (pixel: number[]) => Tapped['features'];
  /** What to do about something drawn over the map, if it was hit. */
  overlayAt: (pixel: number[]) => (() => void) | null;
  markersAt: (pixel: number[]) => MarkerItem[];
  onMarker: (id: string) => void;
}

/** Taps, and Enter at the crosshair: first a drawing takes them, then a marker, then whoever asks about places. */
export function createTaps({ map, target, featuresAt, overlayAt, markersAt, onMarker }: TapRoom) {
  const listeners = new Set<(tapped: Tapped) => void>();
  let taken: TakeTap | null = null;

  const tapAt = (pixel: number[], coordinate: number[], by: 'finger' | 'key') => {
    const point = degrees(coordinate);
    if (taken?.(point, by)) return;
    const drawn = overlayAt(pixel);
    if (drawn) return drawn();
    const [first, ...more] = markersAt(pixel);
    if (first && more.length > 0) travel(map, boxAround([first, ...more]), { zoom: 20 });
    else if (first) onMarker(first.id);
    else for (const listener of listeners) listener({ point, features: featuresAt(pixel) });
  };
  map.on('singleclick', (event: MapBrowserEvent) => tapAt(event.pixel, event.coordinate, 'finger'));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const center = map.getView().getCenter();
    const pixel = center && map.getPixelFromCoordinate(center);
    if (center && pixel) tapAt(pixel, center, 'key');
  };
  target.addEventListener('keydown', onKey);
  return {
    listen(back: (tapped: Tapped) => void) {
      listeners.add(back);
      return () => void listeners.delete(back);
    },
    /** Taps go to a drawing first. */
    take(next: TakeTap | null) {
      taken = next;
    },
    stop: () => target.removeEventListener('keydown', onKey),
  };
}

function boxAround(items: MarkerItem[]): [number, number, number, number] {
  const lons = items.map(({ point }) => point[0]);
  const lats = items.map(({ point }) => point[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
