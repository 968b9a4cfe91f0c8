import { useEffect, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { call } from '../data/call.ts';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Problem } from '../data/problem.ts';
import { AnswerView } from '../ui/answer-view.tsx';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { cover, here, officerMap } from './officer-map.ts';
import { closePanel, openPanel } from './panel.ts';

type State = { answer: CheckAnswer | null; problem: unknown; from: 'gps' | 'crosshair' };

/** "Aturan di sini?": one tap, one answer, for the position or the crosshair. */
export function RulesSheet() {
  const words = speak(fieldWords);
  const [{ answer, problem, from }, setState] = useState<State>({
    answer: null,
    problem: null,
    from: 'crosshair',
  });
  const ask = async (place = here()) => {
    const city = facts.value?.city.code;
    if (!place || !city) return;
    setState({ answer: null, problem: null, from: place.from });
    officerMap.value?.showPin(place.point);
    try {
      const answer = await call('post /api/checks', {
        body: {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: place.point },
          properties: { city, ...(place.accuracyM !== null && { accuracyM: place.accuracyM }) },
        },
      });
      setState({ answer, problem: null, from: place.from });
    } catch (problem) {
      setState({ answer: null, problem, from: place.from });
    }
  };
  const askCrosshair = () => {
    const centre = officerMap.value?.view.value.center;
    if (centre) void ask({ point: centre, from: 'crosshair', accuracyM: null });
  };
  useEffect(() => {
    void ask();
    return () => officerMap.value?.showPin(null);
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
          <AnswerView answer={answer} placeFirst />
        </div>
      )}
    </Sheet>
  );
}
