import './pack.css';
import { useEffect, useState } from 'preact/hooks';
import type { CheckRequest } from '../../../geodata/model/index.ts';
import { packWords } from '../../../geodata/words/pack.ts';
import { PlaceAnswer } from '../../answer/place-answer.tsx';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { judgeHere } from '../../offline/pack/ask-judge.ts';
import type { Judged } from '../../offline/pack/judged.ts';
import { AnswerView } from '../../ui/answer-view.tsx';
import { Icon } from '../../ui/icon.tsx';
import { markOfAnswer, OutcomeMark } from '../../ui/outcome-mark.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { officerMap } from '../officer-map.ts';

/** What this device says until the server has spoken: clearly so, or why it says nothing. */
export function ProvisionalAnswer({ request, place }: { request: CheckRequest; place?: boolean }) {
  const words = speak(packWords);
  const [judged, setJudged] = useState<Judged | 'failed' | null>(null);
  const question = JSON.stringify(request);
  const city = request.properties?.city ?? facts.value?.city.code;
  useEffect(() => {
    let asked = true;
    setJudged(null);
    judgeHere(city ?? '', JSON.parse(question) as CheckRequest).then(
      (it) => asked && setJudged(it),
      () => asked && setJudged('failed'),
    );
    return () => {
      asked = false;
    };
  }, [question, city]);
  if (judged === null) return <Skeleton lines={4} />;
  if (judged === 'failed') return <p>{words.notJudged}</p>;
  if ('unjudged' in judged) return <p>{words.unjudged[judged.unjudged]}</p>;
  const { answer, sheet, pack } = judged;
  return (
    <div class="stack">
      <p class="provisional" role="status">
        <Icon name="clock" size={24} />
        <span>
          <strong>{words.provisional}</strong>
          <span class="small">{words.provisionalLead(tellShort(pack.madeAt))}</span>
        </span>
      </p>
      {place ? (
        <PlaceAnswer answer={answer} sheet={sheet} />
      ) : (
        <>
          <p class="row">
            <OutcomeMark outcome={markOfAnswer(answer)} large />
          </p>
          <AnswerView
            answer={answer}
            onShow={(verdict) => verdict.evidence && officerMap.value?.goTo(verdict.evidence)}
          />
        </>
      )}
    </div>
  );
}
