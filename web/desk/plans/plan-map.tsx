import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../../geodata/model/index.ts';
import { mapWords } from '../../../geodata/words/map.ts';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import type { CityMap, MarkerItem } from '../../map/city-map.ts';
import { MapView } from '../../map/map-view.tsx';
import { type Mark, OutcomeIcon } from '../../ui/outcome-mark.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { address } from '../address.ts';
import { border } from './border.ts';
import { loadZones, zones } from './zones.ts';

interface PlanMapProps {
  plan: Plan;
  /** What flips, over the zones; none while zones are looked at. */
  items: ReadonlySignal<MarkerItem[]>;
  onMap: (map: CityMap) => void;
  onZone: (id: string) => void;
  onItem: (id: string) => void;
}

/** Zones of the open plan in their colours, and over them what the draft would change. */
export function PlanMap({ plan, items, onMap, onZone, onItem }: PlanMapProps) {
  const [map, setMap] = useState<CityMap | null>(null);
  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stops = [
      effect(() => {
        const { box } = map.view.value;
        clearTimeout(timer);
        timer = setTimeout(() => void loadZones(plan.id, box), zones.peek() ? 250 : 0);
      }),
      effect(() => {
        const shown = zones.value ?? [];
        untracked(() => map.showZones(shown));
      }),
      effect(() => {
        const shown = items.value;
        untracked(() => map.showMarkers(shown, { onSelect: onItem }));
      }),
      effect(() => {
        const { open, view } = address.value;
        map.selectedZone.value = view === null ? open : null;
        map.selectedMarker.value = view === 'flips' ? open : null;
      }),
      map.onTap(({ features }) => {
        const zone = features.find(({ layer }) => layer === 'plan-zones')?.properties.id;
        if (address.peek().view === null && typeof zone === 'string') onZone(zone);
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [map, plan.id]);
  const city = facts.value;
  // The map says whose plan it shows.
  const shown = useMemo(() => city && { ...city, plan }, [city, plan]);
  if (!shown) return null;
  return (
    <MapView
      facts={shown}
      audience="staff"
      crosshair={border.value !== null}
      onReady={(made) => {
        setMap(made);
        onMap(made);
      }}
    >
      {map && <FlipKey map={map} />}
    </MapView>
  );
}

/** From what to what, of all that is in sight. */
function FlipKey({ map }: { map: CityMap }) {
  const entries = map.legend.value.filter(({ kind }) => kind === 'marker');
  if (entries.length === 0) return null;
  return (
    <Scroll class="flip-key">
      <ul aria-label={speak(mapWords).legend}>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <OutcomeIcon mark={id.split(':')[1] as Mark} size={18} />
            {label}
          </li>
        ))}
      </ul>
    </Scroll>
  );
}
