import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer, CheckRequest, Circumstances, Position } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { askPlace } from '../answer/ask-place.ts';
import { BuildingAnswer } from '../answer/building-answer.tsx';
import type { MapBuilding } from '../answer/building-at.ts';
import { PlaceAnswer } from '../answer/place-answer.tsx';
import { facts } from '../data/city.ts';
import { patienceMs } from '../data/patience.ts';
import { speak } from '../data/preferences.ts';
import { Problem } from '../data/problem.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { buildingHere } from './building-here.ts';
import { beginDraft } from './draft.ts';
import { placeBuilding } from './footprint.ts';
import { cover, here, officerMap } from './officer-map.ts';
import { ProvisionalAnswer } from './pack/provisional-answer.tsx';
import { closePanel, openPanel } from './panel.ts';

interface Place {
  point: Position;
  from: State['from'];
  accuracyM: number | null;
}

interface State {
  answer: CheckAnswer | null;
  /** What the plan says of the zone there. */
  sheet: ZoneSheet | null;
  /** What stands where was tapped or aimed at, and what is known of it, as the officer left it. */
  building: MapBuilding | null;
  facts: Circumstances;
  problem: unknown;
  /** What was asked. */
  asked: CheckRequest | null;
  from: 'gps' | 'crosshair' | 'tap';
}
const questionAt = (city: string, { point, accuracyM }: Place): CheckRequest => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: point },
  properties: { city, ...(accuracyM === null ? {} : { accuracyM }) },
});
const nothingYet = { answer: null, sheet: null, building: null, facts: {}, problem: null, asked: null };

/** "Aturan di sini?": one tap, one answer, for the position, the crosshair or the building that is tapped. Nothing is filed. */
export function RulesSheet() {
  const words = speak(fieldWords);
  const [{ answer, sheet, building, facts: said, problem, asked, from }, setState] = useState<State>({
    ...nothingYet,
    from: 'crosshair',
  });
  const map = officerMap.value;
  const running = useRef<AbortController | null>(null);
  const ask = async (place: Place | null = here()) => {
    const city = facts.value?.city.code;
    if (!place || !city) return;
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setState({ ...nothingYet, asked: questionAt(city, place), from: place.from });
    officerMap.value?.showPin(place.point);
    const tell = (change: Partial<State>) => {
      if (!mine.signal.aborted) setState((before) => ({ ...before, ...change }));
    };
    const silent = setTimeout(
      () => tell({ problem: new Problem('', { code: 'offline', status: 0 }) }),
      patienceMs,
    );
    const answered = (change: Partial<State>) => {
      clearTimeout(silent);
      tell({ problem: null, ...change });
    };
    // A GPS that is some metres off would name the neighbour's house.
    if (place.from !== 'gps')
      buildingHere(city, place.point, mine.signal).then(
        (building) => tell({ building, facts: building?.known ?? {} }),
        () => undefined,
      );
    await askPlace({ ...place, city }, answered, mine.signal).catch((problem) => answered({ problem }));
  };
  const askCrosshair = () => {
    const centre = officerMap.value?.view.value.center;
    if (centre) void ask({ point: centre, from: 'crosshair', accuracyM: null });
  };
  useEffect(() => {
    void ask();
    const stop = map?.onTap(({ point }) => void ask({ point, from: 'tap', accuracyM: null }));
    return () => {
      stop?.();
      running.current?.abort();
      map?.showPin(null);
    };
  }, [map]);
  useEffect(() => {
    map?.showSubject(building?.geometry ?? null);
    return () => {
      map?.showSubject(null);
      map?.showEvidence(null);
    };
  }, [map, building]);
  const recordHere = async () => {
    openPanel({ kind: 'new' });
    await beginDraft();
    if (building) placeBuilding({ ...building, known: said });
  };
  const city = facts.value?.city.code;
  const offline = problem instanceof Problem && problem.status === 0;
  return (
    <Sheet
      title={words.rulesTitle}
      lead={building ? words.rulesAtBuilding : words.rulesAt[from]}
      onClose={closePanel}
      onCover={cover}
      footer={
        <div class="sheet-actions">
          <Button icon="locate" onClick={askCrosshair}>
            {words.rulesAgain}
          </Button>
          <Button variant="primary" icon="camera" onClick={recordHere}>
            {words.recordHere}
          </Button>
        </div>
      }
    >
      {problem !== null &&
        (offline && asked ? (
          <Offline asked={asked} building={building} said={said} />
        ) : (
          <Failure problem={problem} onRetry={() => void ask()} />
        ))}
      {!answer && problem === null && <Skeleton lines={5} />}
      {answer && (
        <div class="stack">
          {building && city ? (
            <>
              <BuildingAnswer
                city={city}
                building={building}
                facts={said}
                onFacts={(facts) => setState((before) => ({ ...before, facts }))}
                onAnswer={(it) => map?.showEvidence(it)}
                onShow={(verdict) => verdict.evidence && map?.goTo(verdict.evidence)}
              />
              <details class="more">
                <summary>{words.rulesOfPlace}</summary>
                <div class="stack">
                  <PlaceAnswer answer={answer} sheet={sheet} />
                </div>
              </details>
            </>
          ) : (
            <PlaceAnswer answer={answer} sheet={sheet} />
          )}
        </div>
      )}
    </Sheet>
  );
}

/** What this device says by itself: of the building, where one stands there, as the server would. */
function Offline({
  asked,
  building,
  said,
}: {
  asked: CheckRequest;
  building: MapBuilding | null;
  said: Circumstances;
}) {
  if (!building) return <ProvisionalAnswer request={asked} place />;
  const { city } = asked.properties ?? {};
  const ofBuilding: CheckRequest = {
    type: 'Feature',
    geometry: building.geometry,
    properties: { ...said, ...(city && { city }) },
  };
  return (
    <div class="stack">
      <ProvisionalAnswer request={ofBuilding} />
      <details class="more">
        <summary>{speak(fieldWords).rulesOfPlace}</summary>
        <ProvisionalAnswer request={asked} place />
      </details>
    </div>
  );
}
