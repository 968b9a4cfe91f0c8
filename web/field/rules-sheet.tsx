import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { askPlace } from '../answer/ask-place.ts';
import { PlaceAnswer } from '../answer/place-answer.tsx';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Problem } from '../data/problem.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { cover, here, officerMap } from './officer-map.ts';
import { closePanel, openPanel } from './panel.ts';

interface State {
  answer: CheckAnswer | null;
  /** What the plan says of the zone there. */
  sheet: ZoneSheet | null;
  problem: unknown;
  from: 'gps' | 'crosshair';
}
const nothingYet = { answer: null, sheet: null, problem: null };

/** "Aturan di sini?": one tap, one answer, for the position or the crosshair. */
export function RulesSheet() {
  const words = speak(fieldWords);
  const [{ answer, sheet, problem, from }, setState] = useState<State>({ ...nothingYet, from: 'crosshair' });
  const running = useRef<AbortController | null>(null);
  const ask = async (place = here()) => {
    const city = facts.value?.city.code;
    if (!place || !city) return;
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setState({ ...nothingYet, from: place.from });
    officerMap.value?.showPin(place.point);
    const tell = (change: Partial<State>) => {
      if (!mine.signal.aborted) setState((before) => ({ ...before, ...change }));
    };
    await askPlace({ ...place, city }, tell, mine.signal).catch((problem) => tell({ problem }));
  };
  const askCrosshair = () => {
    const centre = officerMap.value?.view.value.center;
    if (centre) void ask({ point: centre, from: 'crosshair', accuracyM: null });
  };
  useEffect(() => {
    void ask();
    return () => {
      running.current?.abort();
      officerMap.value?.showPin(null);
    };
  }, []);
  const offline = problem instanceof Problem && problem.status === 0;
  return (
    <Sheet
      title={words.rulesTitle}
      lead={words.rulesAt[from]}
      onClose={closePanel}
      onCover={cover}
      footer={
        <div class="sheet-actions">
          <Button icon="locate" onClick={askCrosshair}>
            {words.rulesAgain}
          </Button>
          <Button variant="primary" icon="camera" onClick={() => openPanel({ kind: 'new' })}>
            {words.recordHere}
          </Button>
        </div>
      }
    >
      {problem !== null &&
        (offline ? <p>{words.rulesOffline}</p> : <Failure problem={problem} onRetry={() => void ask()} />)}
      {!answer && problem === null && <Skeleton lines={5} />}
      {answer && (
        <div class="stack">
          <PlaceAnswer answer={answer} sheet={sheet} />
        </div>
      )}
    </Sheet>
  );
}
