import './answer-sheet.css';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import { publicWords } from '../../geodata/words/public.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { VerdictCard } from '../ui/verdict-card.tsx';
import { ActivityChoice } from './activity-choice.tsx';
import { AnswerSource } from './answer-source.tsx';
import { type Asked, ask } from './asked.ts';
import { closePanel, openPanel } from './panel.ts';
import { ZoneHead } from './zone-head.tsx';
import { ZoneLimits } from './zone-limits.tsx';

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
        {asked.answer && <Answer asked={asked} answer={asked.answer} />}
      </div>
    </Sheet>
  );
}

function Answer({ asked, answer }: { asked: Asked; answer: CheckAnswer }) {
  const words = speak(publicWords).answer;
  const [zone] = answer.zones;
  if (!zone) return <Outside answer={answer} />;
  return (
    <>
      <ZoneHead code={zone.code} name={zone.name} zoneClass={asked.sheet?.zone.class ?? null} />
      {answer.zones.length > 1 && <p class="quiet">{words.sharedPlace}</p>}
      {asked.sheet ? <ActivityChoice sheet={asked.sheet} /> : <Skeleton lines={2} />}
      {asked.sheet && <ZoneLimits rows={asked.sheet.intensity} />}
      <Also answer={answer} />
      <AnswerSource answer={answer} />
    </>
  );
}

/** Setbacks and the like: rules about the place, not about the thing that nobody has drawn yet. */
const aboutTheThing = new Set(['zone-use', 'kdb', 'permit']);

function Also({ answer }: { answer: CheckAnswer }) {
  const words = speak(publicWords).answer;
  const others = answer.verdicts.filter(
    (verdict) => !aboutTheThing.has(verdict.rule) && verdict.outcome !== 'not-applicable',
  );
  if (others.length === 0 && answer.permits.length === 0) return null;
  return (
    <section class="answer-section">
      <h3>{words.also}</h3>
      {others.map((verdict) => (
        <VerdictCard key={verdict.rule} verdict={verdict} />
      ))}
      {answer.permits.map((permit) => (
        <p key={permit.number} class="answer-permit">
          <Icon name="permit" size={20} />
          <span>
            {permit.kind.toUpperCase()} {permit.number}, {words.permitStates[permit.state]}
          </span>
        </p>
      ))}
    </section>
  );
}

function Outside({ answer }: { answer: CheckAnswer }) {
  const reason = speak(publicWords).answer.reasons[answer.reason ?? 'outside-plan'];
  return (
    <>
      <div class="answer-outside">
        <Icon name="map" size={28} />
        <div>
          <h3>{reason.title}</h3>
          <p>{reason.sentence}</p>
        </div>
      </div>
      <AnswerSource answer={answer} />
    </>
  );
}
