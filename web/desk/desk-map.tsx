import { effect, type ReadonlySignal, untracked, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Box, CheckAnswer, Geometry, Position } from '../../geodata/model/index.ts';
import { facts } from '../data/city.ts';
import type { CityMap, MarkerItem } from '../map/city-map.ts';
import { MapView } from '../map/map-view.tsx';

interface DeskMapProps {
  items: ReadonlySignal<MarkerItem[]>;
  /** The same selection as in the list. */
  selected: string | null;
  onSelect: (id: string) => void;
  /** Outline and evidence of what is open. */
  subject?: Geometry | null;
  answer?: CheckAnswer | null;
  /** Places that were said differently of what is open. */
  versions?: readonly Geometry[];
  /** What the map shows when it changes and nothing is open: the finds of a filter. */
  around?: Box | null;
  onMap?: (map: CityMap) => void;
}

const none: readonly Geometry[] = [];
/** From here on a building is larger than its marker. */
const closeZoom = 17;

/** The map beside a list: markers, the selection, and the evidence of what is open. */
export function DeskMap({
  items,
  selected,
  onSelect,
  subject = null,
  answer = null,
  versions = none,
  around = null,
  onMap,
}: DeskMapProps) {
  const map = useSignal<CityMap | null>(null);
  const open = useSignal<string | null>(null);
  const close = useComputed(() => (map.value?.view.value.zoom ?? 0) >= closeZoom);
  useEffect(() => {
    const city = map.value;
    if (!city) return;
    return effect(() => {
      // Close by, the open one is its outline with the evidence; a marker would cover both.
      const hidden = close.value ? open.value : null;
      const shown = items.value.filter((it) => it.id !== hidden);
      untracked(() => city.showMarkers(shown, { onSelect }));
    });
  }, [map.value]);
  const overview = useRef<{ center: Position; zoom: number } | null>(null);
  useEffect(() => {
    const city = map.value;
    if (!city) return;
    city.selectedMarker.value = selected;
    // Closing a sheet leads back to where the planner was looking before the first one.
    if (selected) overview.current ??= city.view.peek();
    else if (overview.current) {
      city.goTo(overview.current.center, { zoom: overview.current.zoom });
      overview.current = null;
    }
  }, [map.value, selected]);
  useEffect(() => {
    if (around && !selected) map.value?.goTo(around, { zoom: closeZoom });
  }, [map.value, around]);
  useEffect(() => {
    open.value = subject ? selected : null;
    map.value?.showSubject(subject);
    map.value?.showEvidence(answer);
  }, [map.value, selected, subject, answer]);
  useEffect(() => {
    map.value?.showOverlay(
      'versions',
      versions.map((geometry, i) => ({
        look: i === 0 ? ('version-a' as const) : ('version-b' as const),
        geometry,
        label: String.fromCharCode(65 + i),
      })),
    );
  }, [map.value, versions]);
  useEffect(() => {
    if (subject) map.value?.goTo(subject, { zoom: 20 });
  }, [map.value, selected, subject === null]);
  if (!facts.value) return null;
  return (
    <MapView
      facts={facts.value}
      audience="staff"
      onReady={(made) => {
        map.value = made;
        onMap?.(made);
      }}
    />
  );
}
