import { useEffect, useState } from 'preact/hooks';
import type { CheckAnswer, Circumstances, Verdict } from '../../geodata/model/index.ts';
import { factWords } from '../../geodata/words/facts.ts';
import { speak } from '../data/preferences.ts';
import { AnswerView } from '../ui/answer-view.tsx';
import { markOfAnswer, OutcomeMark } from '../ui/outcome-mark.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { askBuilding, type MapBuilding } from './building-at.ts';
import { FactField, factKeys } from './fact-field.tsx';

interface BuildingAnswerProps {
  city: string;
  building: MapBuilding;
  /** The facts as they stand now. */
  facts: Circumstances;
  onFacts: (facts: Circumstances) => void;
  /** Told of every answer, for the evidence on the map; null while one is awaited. */
  onAnswer: (answer: CheckAnswer | null) => void;
  onShow: (verdict: Verdict) => void;
}

/** A person still typing asks nothing yet, milliseconds. */
const pause = 500;

/** What stands at a tapped place, judged with all that the map knows of it: the answer that the sweep of the city gives. */
export function BuildingAnswer({ city, building, facts, onFacts, onAnswer, onShow }: BuildingAnswerProps) {
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const asked = new AbortController();
    setProblem(null);
    const ask = () =>
      askBuilding(city, building, facts, asked.signal).then(
        (news) => {
          setAnswer(news);
          onAnswer(news);
        },
        (error: unknown) => asked.signal.aborted || setProblem(error),
      );
    const timer = setTimeout(ask, facts === building.known ? 0 : pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [building, facts]);
  const words = speak(factWords);
  return (
    <>
      {problem !== null && <Failure problem={problem} />}
      {!answer && problem === null && <Skeleton lines={5} />}
      {answer && (
        <>
          <p class="row">
            <OutcomeMark outcome={markOfAnswer(answer)} large />
          </p>
          <AnswerView answer={answer} onShow={onShow} />
        </>
      )}
      <details class="more">
        <summary>
          {words.title} ({words.fromMap})
        </summary>
        <div class="stack">
          <p class="quiet small">{words.lead}</p>
          {factKeys.map((name) => (
            <FactField
              key={name}
              name={name}
              value={facts[name]}
              fromMap={facts[name] !== undefined && facts[name] === building.known[name]}
              onChange={(value) => onFacts({ ...facts, [name]: value })}
            />
          ))}
        </div>
      </details>
    </>
  );
}
