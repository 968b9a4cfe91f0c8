import '../plans/plans.css';
import './patrol.css';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../../geodata/wire/session.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import type { CityMap } from '../../map/city-map.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { EmptyState, Failure, Skeleton } from '../../ui/states.tsx';
import { mayDecide } from '../decision.ts';
import { showHelp, useKeys } from '../keys.ts';
import { useMapInSight } from '../map-in-sight.ts';
import { Split } from '../split.tsx';
import { loadDistricts } from './areas.ts';
import { chosen, crew, day, dirty, loadDay, loaded, openStop, plan, problem } from './day.ts';
import { DayBar } from './day-bar.tsx';
import { keepTimed } from './deeds.ts';
import { DutyMapView } from './duty-map-view.tsx';
import { keepPeople, keepSeen } from './people.ts';
import { SaveBar } from './save-bar.tsx';
import { SquadList } from './squad-list.tsx';
import { WaitingList } from './waiting-list.tsx';

/** A day's patrols: who goes where, in which order, and what nobody has. */
export function PatrolPage({ session }: { session: Session }) {
  const words = speak(patrolWords);
  const { role } = session.person;
  if (!mayDecide(role))
    return (
      <EmptyState icon="route" title={words.title}>
        {words.notForRole}
      </EmptyState>
    );
  return <Planned watches={role === 'supervisor' || role === 'admin'} />;
}

function Planned({ watches }: { watches: boolean }) {
  const words = speak(patrolWords);
  const [map, setMap] = useState<CityMap | null>(null);
  const page = useMapInSight(openStop.value);
  const of = day.value;
  useEffect(() => void loadDay(), [of]);
  useEffect(() => {
    void loadDistricts().catch(() => undefined);
    const stops = [keepTimed(), keepSeen(), watches ? keepPeople() : () => undefined];
    addEventListener('beforeunload', askToStay);
    return () => {
      removeEventListener('beforeunload', askToStay);
      for (const stop of stops) stop();
    };
  }, []);
  const show = (id: string) => {
    openStop.value = id;
    const stop = plan
      .peek()
      .flatMap(({ stops }) => stops)
      .find((it) => it.id === id);
    if (stop) map?.reveal(stop.position);
  };
  const step = (by: number) => {
    const stops = plan.peek().find(({ id }) => id === chosen.peek())?.stops ?? [];
    const at = stops.findIndex(({ id }) => id === openStop.peek());
    const next = stops[at < 0 ? 0 : at + by];
    if (next) show(next.id);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '?': showHelp,
    Escape: () => {
      openStop.value = null;
    },
  });
  if (problem.value && !loaded.value)
    return <Failure problem={problem.value} onRetry={() => void loadDay()} />;
  if (!loaded.value || !crew.value) return <Skeleton lines={8} />;
  return (
    <div ref={page} class="page page-with-sheet plan-page patrol-page">
      <div class="page-main">
        <h1 class="sr-only">{words.title}</h1>
        <DayBar />
        <Split
          label={speak(deskWords).splitter}
          top={<DutyMapView onMap={setMap} onStop={show} />}
          bottom={<WaitingList onShow={(position) => map?.goTo(position, { zoom: 17 })} />}
        />
      </div>
      <aside class="panel" aria-label={words.sheet}>
        <Scroll class="panel-body patrol-panel">
          <SquadList onShow={show} onFit={(box) => map?.goTo(box, { zoom: 16 })} watches={watches} />
        </Scroll>
        <SaveBar />
      </aside>
    </div>
  );
}

const askToStay = (event: BeforeUnloadEvent): void => {
  if (dirty.peek().length > 0) event.preventDefault();
};
