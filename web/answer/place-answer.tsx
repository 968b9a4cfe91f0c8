import './place-answer.css';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import { permitStateWords } from '../../geodata/words/permit-state.ts';
import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { familyOf, type RuleFamily } from '../../geodata/words/rules/families.ts';
import { speak } from '../data/preferences.ts';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/states.tsx';
import { VerdictList } from '../ui/verdict-list.tsx';
import { ActivityChoice } from './activity-choice.tsx';
import { AnswerSource } from './answer-source.tsx';
import { allowsNothing } from './permission.ts';
import { PermissionSign } from './permission-sign.tsx';
import { ZoneHead } from './zone-head.tsx';
import { ZoneLimits } from './zone-limits.tsx';

interface PlaceAnswerProps {
  answer: CheckAnswer;
  /** What the plan says of the zone; null while it is asked for. */
  sheet: ZoneSheet | null;
}

/** What may be built at a place: zone, activities, limits, what else holds, by whose data of which day. */
export function PlaceAnswer({ answer, sheet }: PlaceAnswerProps) {
  const words = speak(answerSheetWords).answer;
  const [zone] = answer.zones;
  if (!zone) return <Outside answer={answer} />;
  const forbidden =
    placeVerdicts(answer).some(({ outcome }) => outcome === 'violates') ||
    (sheet !== null && allowsNothing(sheet.uses));
  return (
    <>
      <ZoneHead code={zone.code} name={zone.name} zoneClass={sheet?.zone.class ?? null} />
      {answer.zones.length > 1 && <p class="quiet">{words.sharedPlace}</p>}
      {forbidden && <Nothing />}
      {forbidden && <Also answer={answer} />}
      {sheet ? <ActivityChoice sheet={sheet} /> : <Skeleton lines={2} />}
      {sheet && !forbidden && <ZoneLimits rows={sheet.intensity} />}
      {!forbidden && <Also answer={answer} />}
      <AnswerSource answer={answer} />
    </>
  );
}

/** Families of rules about the place, not about the thing that nobody has drawn yet. */
const aboutThePlace: readonly RuleFamily[] = ['setbacks', 'heights', 'overlays', 'public-land'];

const placeVerdicts = ({ verdicts }: CheckAnswer) =>
  verdicts.filter(
    ({ rule, outcome }) => aboutThePlace.includes(familyOf(rule)) && outcome !== 'not-applicable',
  );

/** How large a building may be is no question where none may stand. */
function Nothing() {
  const words = speak(answerSheetWords).answer;
  return (
    <div class="permission permission-prohibited" role="status">
      <p class="permission-title">
        <PermissionSign permission="prohibited" size={28} />
        {words.nothing.title}
      </p>
      <p>{words.nothing.sentence}</p>
    </div>
  );
}

function Also({ answer }: { answer: CheckAnswer }) {
  const words = speak(answerSheetWords).answer;
  const others = placeVerdicts(answer);
  if (others.length === 0 && answer.permits.length === 0) return null;
  return (
    <section class="answer-section">
      <h3>{words.also}</h3>
      <VerdictList verdicts={others} nested />
      {answer.permits.map((permit) => (
        <p key={permit.number} class="answer-permit">
          <Icon name="permit" size={20} />
          <span>
            {permit.kind.toUpperCase()} {permit.number}, {speak(permitStateWords)[permit.state]}
          </span>
        </p>
      ))}
    </section>
  );
}

function Outside({ answer }: { answer: CheckAnswer }) {
  const reason = speak(answerSheetWords).answer.reasons[answer.reason ?? 'outside-plan'];
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
