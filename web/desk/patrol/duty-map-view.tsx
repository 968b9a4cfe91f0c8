import { effect, untracked } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { facts } from '../../data/city.ts';
import type { CityMap } from '../../map/city-map.ts';
import { MapView } from '../../map/map-view.tsx';
import { patrolOf } from './change.ts';
import { chosen, openStop, plan, running } from './day.ts';
import { boxOfRounds, dutyMapOf } from './duty-map-of.ts';
import { PlaceFinder } from './place-finder.tsx';
import { spot } from './spot-form.tsx';

interface DutyMapViewProps {
  onMap: (map: CityMap) => void;
  onStop: (id: string) => void;
}

/** Every squad's round in its colour; a tap on a stop opens it, a tap elsewhere puts a place down. */
export function DutyMapView({ onMap, onStop }: DutyMapViewProps) {
  const [map, setMap] = useState<CityMap | null>(null);
  useEffect(() => {
    if (!map) return;
    map.setLayer('zones', { visible: false });
    if (running.peek().length > 0) map.goTo(boxOfRounds(running.peek()), { zoom: 15, still: true });
    const stops = [
      effect(() => {
        const shown = dutyMapOf();
        untracked(() => void map.showDuty(shown, { onSelect: select }));
      }),
      effect(() => {
        const at = spot.value?.position ?? null;
        untracked(() => map.showPin(at));
      }),
      map.onTap(({ point }) => {
        spot.value = { position: point, title: '' };
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      spot.value = null;
    };
  }, [map]);
  const select = (id: string) => {
    const patrol = patrolOf(plan.peek(), id);
    if (patrol) {
      chosen.value = patrol.id;
      onStop(id);
    } else openStop.value = id;
  };
  if (!facts.value) return null;
  return (
    <MapView
      facts={facts.value}
      audience="staff"
      onReady={(made) => {
        setMap(made);
        onMap(made);
      }}
    >
      {map && <PlaceFinder onPlace={(position) => map.goTo(position, { zoom: 17 })} />}
    </MapView>
  );
}
