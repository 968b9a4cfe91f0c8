import './map-view.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { language, theme } from '../data/preferences.ts';
import type { CityMap, CityMapOptions } from './city-map.ts';
import { createCityMap } from './create-city-map.ts';

interface MapViewProps {
  facts: CityFacts;
  audience: CityMapOptions['audience'];
  /** Called once the map stands; undo what it started in the returned function. */
  onReady: (map: CityMap) => void;
  /** Aim in the middle of what is free: for drawing and "what holds here?". */
  crosshair?: boolean;
  /** Further controls and sheets; they float over the map. */
  children?: ComponentChildren;
}

/** The map with its scale, north, attribution, zoom buttons, layer switcher and legend. */
export function MapView({ facts, audience, onReady, crosshair, children }: MapViewProps) {
  const target = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap | null>(null);
  useEffect(() => {
    if (!target.current) return;
    const made = createCityMap(target.current, { facts, language, theme, audience });
    setMap(made);
    onReady(made);
    return () => made.dispose();
  }, [facts.city.code, audience]);
  useEffect(() => map?.setFacts(facts), [map, facts]);
  return (
    <div class="map-view">
      <div ref={target} class="map-target" tabIndex={0} />
      {crosshair && <span class="crosshair" />}
      {children}
    </div>
  );
}
