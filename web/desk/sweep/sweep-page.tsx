import '../plans/plans.css';
import './sweep.css';
import { effect, useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../../geodata/wire/session.ts';
import type { SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { MapView } from '../../map/map-view.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { address, go } from '../address.ts';
import { mayDecide } from '../decision.ts';
import { kelurahans, offerKelurahans } from '../kelurahans.ts';
import { showHelp, useKeys } from '../keys.ts';
import { useMapInSight } from '../map-in-sight.ts';
import { Split } from '../split.tsx';
import { BuildingPanel } from './building-panel.tsx';
import { buildingMarks, kelurahanMarks, keyOf } from './marks.ts';
import {
  buildings,
  crowded,
  keepSweep,
  loadBuildings,
  loadSweep,
  sweep,
  sweepProblem,
  wanted,
} from './sweep.ts';
import { SweepFilters } from './sweep-filters.tsx';
import { SweepList } from './sweep-list.tsx';
import { SweepPanel } from './sweep-panel.tsx';

/** Every building of the city by what the sweep found: on the map, in the list, by rule and kelurahan. */
export function SweepPage({ session }: { session: Session }) {
  const words = speak(sweepWords);
  const may = mayDecide(session.person.role);
  useEffect(() => (may ? keepSweep() : undefined), [may]);
  if (!may)
    return (
      <EmptyState icon="building" title={words.title}>
        {speak(deskWords).mayNotDecide}
      </EmptyState>
    );
  if (sweepProblem.value && !sweep.value)
    return <Failure problem={sweepProblem.value} onRetry={() => void loadSweep()} />;
  if (!sweep.value) return <Skeleton lines={8} />;
  return <Swept />;
}

function Swept() {
  const words = speak(sweepWords);
  const [map, setMap] = useState<CityMap | null>(null);
  const { open } = address.value;
  const page = useMapInSight(open);
  const begun = sweep.value?.run != null;
  const marks = useComputed(() =>
    crowded.value ? kelurahanMarks(sweep.value?.kelurahan ?? []) : buildingMarks(buildings.value ?? []),
  );
  const building = buildings.value?.find(({ id }) => id === open);
  const choose = (id: string | null, fly = false) => {
    go({ open: id });
    const place = fly && buildings.peek()?.find((it) => it.id === id)?.point;
    if (place) map?.goTo(place, { zoom: 19 });
  };
  const enter = ({ kelurahan, kecamatan }: SweptKelurahan) => {
    go({ kelurahan, open: null });
    const place = kelurahans
      .peek()
      .find((it) => it.name === kelurahan && (it.kecamatan === null || it.kecamatan === kecamatan));
    if (place) map?.goTo(place.geometry);
  };
  /** The map goes with the filter: to the kelurahan, and back to the city. */
  const chooseKelurahan = (name: string | null) => {
    go({ kelurahan: name, open: null });
    showKelurahan(name);
  };
  const showKelurahan = (name: string | null) => {
    const place = kelurahans.peek().find((it) => it.name === name);
    const to = place?.geometry ?? (name === null ? facts.peek()?.extent : undefined);
    if (to) map?.goTo(to);
  };
  const step = (by: number) => {
    const rows = buildings.peek() ?? [];
    const at = rows.findIndex(({ id }) => id === open);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) choose(next.id, true);
  };
  useKeys({ j: () => step(1), k: () => step(-1), '?': showHelp, Escape: () => choose(null) });
  useEffect(() => void offerKelurahans(), []);
  const named = kelurahans.value.length > 0;
  useEffect(() => {
    // An address that was sent by a colleague names the kelurahan, too.
    if (map && named && address.peek().kelurahan) showKelurahan(address.peek().kelurahan);
  }, [map, named]);
  useEffect(() => {
    if (!map || !begun) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stops = [
      effect(() => {
        const { box } = map.view.value;
        const { rule, kelurahan } = address.value;
        void [wanted.value, rule, kelurahan, sweep.value?.run?.swept];
        clearTimeout(timer);
        timer = setTimeout(() => void loadBuildings(box), buildings.peek() ? 250 : 0);
      }),
      effect(() => {
        const shown = marks.value;
        map.showMarkers(shown, {
          onSelect: (id) => {
            const kelurahan = sweep.peek()?.kelurahan.find((it) => keyOf(it) === id);
            if (crowded.peek() && kelurahan) enter(kelurahan);
            else choose(id);
          },
        });
      }),
      effect(() => {
        map.selectedMarker.value = address.value.open;
      }),
      map.onTap(({ features }) => {
        const id = features.find(({ layer }) => layer === 'buildings')?.properties.id;
        if (buildings.peek()?.some((it) => it.id === id)) choose(String(id));
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [map, begun]);
  return (
    <div ref={page} class="page page-with-sheet plan-page">
      <div class="page-main">
        <h1 class="sr-only">{words.title}</h1>
        {begun && <SweepFilters onKelurahan={chooseKelurahan} />}
        <Split
          label={speak(deskWords).splitter}
          top={facts.value && <MapView facts={facts.value} audience="staff" onReady={setMap} />}
          bottom={begun ? <SweepList onChoose={(id) => choose(id, true)} onKelurahan={enter} /> : null}
        />
      </div>
      <aside class="panel" aria-label={words.panel}>
        <Scroll class="panel-body plan-panel">
          {building ? (
            <BuildingPanel building={building} map={map} onClose={() => choose(null)} />
          ) : (
            <SweepPanel />
          )}
        </Scroll>
      </aside>
    </div>
  );
}
