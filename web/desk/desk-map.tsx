import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
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

/** The map beside a list: markers, the selection, and the evidence of what is open. */
export function DeskMap({ items, selected, onSelect, subject = null, answer = null, onMap }: DeskMapProps) {
  const map = useSignal<CityMap | null>(null);
  useEffect(() => {
    const city = map.value;
    if (city) return effect(() => city.showMarkers(items.value, { onSelect }));
  }, [map.value]);
  useEffect(() => {
    if (map.value) map.value.selectedMarker.value = selected;
  }, [map.value, selected]);
  useEffect(() => {
    map.value?.showSubject(subject);
    map.value?.showEvidence(answer);
    if (subject) map.value?.goTo(subject);
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
