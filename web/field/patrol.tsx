import './patrol.css';
import { effect, signal, untracked } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Box, Position } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { dutyWords } from '../../geodata/words/field-duty.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { tellTime } from '../data/when.ts';
import type { CityMap } from '../map/city-map.ts';
import { MapRoom } from '../map/map-room.tsx';
import { openOutbox, outbox, ready } from '../offline/outbox.ts';
import { packTiles } from '../offline/pack/pack.ts';
import { remember } from '../offline/remembered.ts';
import { Button } from '../ui/button.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { clock, hoursAndMinutes } from './clock.ts';
import { duty, onDuty, resumeDuty, walked } from './duty/duty.ts';
import { keepAskingLeftOpen } from './duty/left-open.ts';
import { keepFence, OutsideNotice } from './duty/outside-notice.tsx';
import { inPocket, Pocket } from './duty/pocket.tsx';
import { Strip } from './duty/strip.tsx';
import { showTrack } from './duty/track-on-map.ts';
import { FindingSheet } from './finding-sheet.tsx';
import { drawing } from './footprint.ts';
import { createGround } from './ground.ts';
import {
  DutySheet,
  MenuSheet,
  MineSheet,
  NearSheet,
  PackSheet,
  ReadySheet,
  RulesSheet,
  SavedSheet,
  SearchSheet,
  VisitSheet,
} from './later-sheets.ts';
import { foundToday, keepMine, markers } from './mine/mine.ts';
import { watchNetwork } from './network.ts';
import { locateIfAllowed, officerMap } from './officer-map.ts';
import { openCity } from './pack/open-city.ts';
import { openPanel, panel } from './panel.ts';
import { ReloginDialog } from './relogin-dialog.tsx';
import { keepPatrols } from './round/patrols.ts';
import { showRound } from './round/round-on-map.ts';
import { RoundSheet } from './round/round-sheet.tsx';
import { keepStops } from './round/stops.ts';
import { TopBar } from './top-bar.tsx';

/** The map with two thumbs' buttons; everything else comes and goes beside it. */
export function Patrol({ session }: { session: Session }) {
  const [problem, setProblem] = useState<unknown>(null);
  const load = () => {
    setProblem(null);
    void openCity(session.person.city).catch(setProblem);
  };
  useEffect(() => {
    remember(session);
    load();
    const closeOutbox = openOutbox(session);
    const stops = [watchNetwork(), keepMine(), keepStops(), keepFence(), showTrack(), showRound()];
    // What is private can be read once the officer's key is at hand.
    const stopReady = effect(() => {
      if (!ready.value) return;
      return untracked(() => {
        const resumed = resumeDuty();
        const asking = resumed.then(keepAskingLeftOpen);
        const stopPatrols = keepPatrols();
        return () => {
          stopPatrols();
          void resumed.then((stop) => stop());
          void asking.then((stop) => stop());
        };
      });
    });
    // Opened without a network, the map comes when the network does.
    const again = () => facts.value || load();
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
      stopReady();
      for (const stop of stops) stop();
      closeOutbox();
    };
  }, []);
  return (
    <div class="patrol">
      <TopBar session={session} />
      <Strip />
      <main class="patrol-map">
        {facts.value ? (
          <MapRoom
            facts={facts.value}
            ground={createGround}
            audience="staff"
            offline={offlineMap}
            onReady={mapReady}
            crosshair={aims.has(panel.value.kind) || drawing.value !== null}
          >
            <OutsideNotice />
            <ThumbBar />
            <OpenPanel session={session} />
          </MapRoom>
        ) : problem ? (
          <>
            <div class="patrol-opening">
              <Failure problem={problem} onRetry={load} />
            </div>
            <OpenPanel session={session} />
          </>
        ) : (
          <div class="patrol-opening">
            <Skeleton lines={6} />
          </div>
        )}
      </main>
      <ReloginDialog />
      {inPocket.value && (
        <Pocket
          walkedM={walked.value}
          findings={foundToday.value}
          clock={tellTime(clock.value)}
          onDuty={onDuty.value ? dutyTime() : null}
        />
      )}
    </div>
  );
}

/** `Bertugas 1 jam 20 menit`. */
function dutyTime(): string {
  const words = speak(dutyWords);
  const [hours, minutes] = hoursAndMinutes(clock.value - Date.parse(duty.value?.beganAt ?? ''));
  return `${words.onDuty} ${words.duration(hours, minutes)}`;
}

/** What the map draws from without a network. */
const offlineMap = { tiles: packTiles, away: signal(!navigator.onLine) };

const aims: ReadonlySet<string> = new Set(['none', 'rules', 'new']);

function mapReady(map: CityMap) {
  officerMap.value = map;
  const taken = packTiles.peek()?.box;
  // where the work is, until the GPS knows better: a whole city takes the tablet a second to draw
  if (taken) map.goTo(middleOfBox(taken), { zoom: 18, still: true });
  void locateIfAllowed(map);
  return effect(() => {
    const items = markers.value;
    untracked(() => map.showMarkers(items, { onSelect: (id) => openPanel({ kind: 'finding', id }) }));
  });
}

const middleOfBox = ([west, south, east, north]: Box): Position => [(west + east) / 2, (south + north) / 2];

function ThumbBar() {
  const words = speak(fieldWords);
  if (panel.value.kind !== 'none') return null;
  return (
    <nav class="thumb-bar" aria-label={words.title}>
      <Button large icon="question" onClick={() => openPanel({ kind: 'rules' })}>
        {words.rulesHere}
      </Button>
      <Button large variant="primary" icon="camera" onClick={() => openPanel({ kind: 'new' })}>
        {outbox.value.some((it) => it.state === 'draft') ? words.continueFinding : words.finding}
      </Button>
    </nav>
  );
}

function OpenPanel({ session }: { session: Session }) {
  const open = panel.value;
  useEffect(() => {
    // Whoever reads by ear or keyboard goes where the eye goes.
    if (open.kind !== 'none') document.querySelector<HTMLElement>('.sheet-title h2')?.focus();
  }, [open.kind]);
  switch (open.kind) {
    case 'none':
      return null;
    case 'rules':
      return <RulesSheet />;
    case 'new':
      return <FindingSheet />;
    case 'mine':
      return <MineSheet />;
    case 'duty':
      return <DutySheet />;
    case 'round':
      return <RoundSheet />;
    case 'pack':
      return <PackSheet />;
    case 'ready':
      return <ReadySheet />;
    case 'near':
      return <NearSheet />;
    case 'search':
      return <SearchSheet />;
    case 'visit':
      return <VisitSheet key={open.id} to={open.to} id={open.id} />;
    case 'menu':
      return <MenuSheet session={session} />;
    case 'finding':
      return <SavedSheet key={open.id} id={open.id} />;
  }
}
