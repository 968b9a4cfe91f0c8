import { useEffect, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import { certificateWords } from '../../geodata/words/certificate.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { BuildingAnswer } from '../answer/building-answer.tsx';
import { PlaceAnswer } from '../answer/place-answer.tsx';
import { facts } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { type PrintedAnswer, printAnswer } from '../data/printed.ts';
import type { CityMap } from '../map/city-map.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { type Asked, ask, say } from './asked.ts';
import { closePanel, openPanel } from './panel.ts';

interface AnswerSheetProps {
  asked: Asked;
  map: CityMap;
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** The answer to the first question: which zone, what may be built, which limits, by whose data of which day. */
export function AnswerSheet({ asked, map, onCover }: AnswerSheetProps) {
  const words = speak(publicWords);
  return (
    <Sheet
      title={asked.name ?? words.answer.title}
      onClose={closePanel}
      onCover={onCover}
      footer={
        asked.answer?.reason !== 'outside-every-city' && (
          <Button icon="flag" wide onClick={() => openPanel('lapor')}>
            {words.answer.reportHere}
          </Button>
        )
      }
    >
      <div class="stack" aria-live="polite" aria-busy={asked.answer || asked.problem ? 'false' : 'true'}>
        {asked.problem ? (
          <Failure problem={asked.problem} onRetry={() => ask(asked.point, asked.name, asked.accuracyM)} />
        ) : null}
        {!asked.answer && !asked.problem && <Skeleton lines={5} />}
        {asked.answer && <PlaceAnswer answer={asked.answer} sheet={asked.sheet} />}
        {asked.answer && (
          <ToPrint
            answer={asked.answer}
            geometry={{ type: 'Point', coordinates: asked.point }}
            name={asked.name}
          />
        )}
        {asked.answer && asked.building && <Standing key={asked.building.id} asked={asked} map={map} />}
      </div>
    </Sheet>
  );
}

/** One's own answer on paper. */
const ToPrint = (it: PrintedAnswer) => (
  <Button variant="quiet" icon="permit" wide onClick={() => printAnswer(it)}>
    {speak(certificateWords).open}
  </Button>
);

/** The building that stands there, judged when somebody asks for it. */
function Standing({ asked, map }: { asked: Asked; map: CityMap }) {
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const { building } = asked;
  const city = facts.value?.city.code;
  useEffect(() => {
    if (!open) return;
    map.showSubject(building?.geometry ?? null);
    return () => {
      map.showSubject(null);
      map.showEvidence(null);
    };
  }, [map, open]);
  if (!building || !city) return null;
  if (!open)
    return (
      <Button icon="building" wide onClick={() => setOpen(true)}>
        {speak(answerSheetWords).answer.standing}
      </Button>
    );
  return (
    <>
      <BuildingAnswer
        city={city}
        building={building}
        facts={asked.facts}
        onFacts={say}
        onAnswer={(news) => {
          setAnswer(news);
          map.showEvidence(news);
        }}
        onShow={(verdict) => verdict.evidence && map.goTo(verdict.evidence)}
      />
      {answer && <ToPrint answer={answer} geometry={building.geometry} name={asked.name} />}
    </>
  );
}
