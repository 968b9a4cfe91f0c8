import { effect, type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CheckAnswer, Geometry } from '../../geodata/model/index.ts';
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
  onMap?: (map: CityMap) => void;
}

/** From here on a building is larger than its marker. */
const closeZoom = 17;

/** The map beside a list: markers, the selection, and the evidence of what is open. */
export function DeskMap({ items, selected, onSelect, subject = null, answer = null, onMap }: DeskMapProps) {
  const map = useSignal<CityMap | null>(null);
  const open = useSignal<string | null>(null);
  open.value = subject ? selected : null;
  const close = useComputed(() => (map.value?.view.value.zoom ?? 0) >= closeZoom);
  useEffect(() => {
    const city = map.value;
    if (!city) return;
    return effect(() => {
      // Close by, the open one is its outline with the evidence; a marker would cover both.
      const hidden = close.value ? open.value : null;
      city.showMarkers(hidden ? items.value.filter((it) => it.id !== hidden) : items.value, { onSelect });
    });
  }, [map.value]);
  useEffect(() => {
    if (map.value) map.value.selectedMarker.value = selected;
  }, [map.value, selected]);
  useEffect(() => {
    map.value?.showSubject(subject);
    map.value?.showEvidence(answer);
    if (subject) map.value?.goTo(subject, { zoom: 20 });
  }, [map.value, subject, answer]);
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
