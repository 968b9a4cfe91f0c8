import 'ol/ol.css';
import './map-view.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CityFacts } from '../../geodata/wire/places.ts';
import { mapWords } from '../../geodata/words/map.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { language, speak, theme } from '../data/preferences.ts';
import type { CityMap, CityMapOptions } from './city-map.ts';
import { createCityMap } from './create-city-map.ts';
import { LayerSwitcher } from './layer-switcher.tsx';
import { Legend } from './legend-view.tsx';
import { MapControls, type MapPanel } from './map-controls.tsx';
import { MapNotes } from './map-notes.tsx';

export interface MapRoomProps {
  facts: CityFacts;
  ground: CityMapOptions['ground'];
  audience: CityMapOptions['audience'];
  offline?: CityMapOptions['offline'];
  /** Called once the map stands; undo what it started in the returned function. */
  // biome-ignore lint/suspicious/noConfusingVoidType: an undo is welcome, not required
  onReady: (map: CityMap) => (() => void) | void;
  /** Aim in the middle of what is free: for drawing and "what holds here?". */
  crosshair?: boolean;
  /** Legend open from the start: where there is room for it. */
  legendOpen?: boolean;
  /** Further controls and sheets; they float over the map. */
  children?: ComponentChildren;
}

/** The map with its scale, north, attribution, zoom buttons, layer switcher and legend. */
export function MapRoom({
  facts,
  ground,
  audience,
  offline,
  onReady,
  crosshair,
  legendOpen,
  children,
}: MapRoomProps) {
  const target = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CityMap | null>(null);
  const panel = useSignal<MapPanel | null>(legendOpen ? 'legend' : null);
  useEffect(() => {
    if (!target.current) return;
    const made = createCityMap(target.current, {
      facts,
      ground,
      language,
      theme,
      audience,
      ...(offline ? { offline } : {}),
    });
    setMap(made);
    const undo = onReady(made);
    return () => {
      undo?.();
      made.dispose();
    };
  }, [facts.city.code, audience]);
  useEffect(() => map?.setFacts(facts), [map, facts]);
  const words = speak(mapWords);
  const close = () => {
    target.current?.parentElement?.querySelector<HTMLElement>('.map-controls [aria-expanded=true]')?.focus();
    panel.value = null;
  };
  return (
    <div class="map-view">
      <div ref={target} class="map-target" role="application" aria-label={words.map(facts.city.name)} />
      {facts.city.sample && (
        <span class="map-watermark" aria-hidden="true">
          {speak(uiWords).sample}
        </span>
      )}
      <span class={`crosshair ${crosshair ? 'crosshair-on' : ''}`} aria-hidden="true" />
      {map && (
        <>
          <MapControls map={map} panel={panel} />
          <MapNotes map={map} facts={facts} />
          {panel.value === 'layers' && <LayerSwitcher map={map} onClose={close} />}
          {panel.value === 'legend' && <Legend map={map} onClose={close} />}
        </>
      )}
      {children}
    </div>
  );
}
