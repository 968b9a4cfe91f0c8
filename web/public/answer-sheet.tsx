import { publicWords } from '../../geodata/words/public.ts';
import { PlaceAnswer } from '../answer/place-answer.tsx';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { type Asked, ask } from './asked.ts';
import { closePanel, openPanel } from './panel.ts';

interface AnswerSheetProps {
  asked: Asked;
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** The answer to the first question: which zone, what may be built, which limits, by whose data of which day. */
export function AnswerSheet({ asked, onCover }: AnswerSheetProps) {
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
      </div>
    </Sheet>
  );
}
