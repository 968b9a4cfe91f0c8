import { useEffect, useState } from 'preact/hooks';
import type { SweptBuilding } from '../../../geodata/wire/sweep.ts';
import { certificateWords } from '../../../geodata/words/certificate.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { printAnswer } from '../../data/printed.ts';
import type { CityMap } from '../../map/city-map.ts';
import { AnswerView } from '../../ui/answer-view.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { markOfAnswer, OutcomeMark } from '../../ui/outcome-mark.tsx';
import { Failure, Skeleton } from '../../ui/states.tsx';
import { address } from '../address.ts';
import { problemOf } from '../problem-of.ts';
import { nameOf } from './marks.ts';

interface BuildingPanelProps {
  building: SweptBuilding;
  map: CityMap | null;
  onClose: () => void;
}

/** One building judged in full, with its evidence on the map. */
export function BuildingPanel({ building, map, onClose }: BuildingPanelProps) {
  const number = building.sourceIndex === null ? null : building.sourceIndex + 1;
  const [judged, setJudged] = useState<ResultOf<'get /api/buildings/:id'> | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    const asked = new AbortController();
    setJudged(null);
    setProblem(null);
    call('get /api/buildings/:id', { params: { id: building.id }, signal: asked.signal }).then(
      setJudged,
      (error) => asked.signal.aborted || setProblem(problemOf(error)),
    );
    return () => asked.abort();
  }, [building.id]);
  useEffect(() => {
    map?.showSubject(judged?.geometry ?? null);
    map?.showEvidence(judged?.answer ?? null);
    return () => {
      map?.showSubject(null);
      map?.showEvidence(null);
    };
  }, [map, judged]);
  return (
    <div class="stack">
      <header class="zone-panel-head">
        <div>
          <h2>
            {judged?.name && number !== null
              ? `${judged.name} (${speak(sweepWords).number(number)})`
              : (judged?.name ?? nameOf(building))}
          </h2>
          <p class="quiet small">{[building.kelurahan, building.kecamatan].filter(Boolean).join(', ')}</p>
        </div>
        <IconButton icon="close" label={speak(deskWords).close} onClick={onClose} />
      </header>
      {problem !== null && <Failure problem={problem} />}
      {!judged && problem === null && <Skeleton lines={8} />}
      {judged && (
        <>
          <p class="row">
            <OutcomeMark outcome={markOfAnswer(judged.answer)} large />
          </p>
          <AnswerView
            answer={judged.answer}
            first={address.value.rule}
            onShow={(verdict) => verdict.evidence && map?.goTo(verdict.evidence)}
          />
          <Button
            icon="permit"
            onClick={() => printAnswer({ ...judged, name: judged.name ?? nameOf(building) })}
          >
            {speak(certificateWords).open}
          </Button>
        </>
      )}
    </div>
  );
}
