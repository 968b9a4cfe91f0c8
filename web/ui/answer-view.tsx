import './answer-view.css';
import type { CheckAnswer, Verdict } from '../../geodata/model/index.ts';
import { answerWords } from '../../geodata/words/answer.ts';
import { formatArea, formatDay, formatShare } from '../../geodata/words/format.ts';
import { permitStateWords } from '../../geodata/words/permit-state.ts';
import { language, speak } from '../data/preferences.ts';
import { VerdictCard } from './verdict-card.tsx';
import { VerdictList } from './verdict-list.tsx';

interface AnswerViewProps {
  answer: CheckAnswer;
  /** Rule that was asked for: told before all others. */
  first?: string | null;
  /** Points at one verdict's evidence on the map. */
  onShow?: (verdict: Verdict) => void;
}

/** A check's answer read top-down: what is wrong, what is unclear, on which ground; what is in order stays folded. */
export function AnswerView({ answer, first = null, onShow }: AnswerViewProps) {
  const words = speak(answerWords);
  const said = language.value;
  const asked = answer.verdicts.find(({ rule }) => rule === first);
  return (
    <div class="answer">
      {answer.reason && <p class="answer-reason">{words.reasons[answer.reason]}</p>}
      {asked && <VerdictCard verdict={asked} {...(onShow && { onShow: () => onShow(asked) })} />}
      <VerdictList
        verdicts={answer.verdicts.filter((verdict) => verdict !== asked)}
        {...(onShow && { onShow })}
      />
      <Place answer={answer} />
      {answer.plan && (
        <p class="quiet small">
          {words.under(
            answer.plan.name,
            formatDay(said, answer.plan.validFrom),
            formatDay(said, answer.asOf),
          )}
        </p>
      )}
    </div>
  );
}

/** What lies under the subject: zones with their share, permits with their worth. */
function Place({ answer }: { answer: CheckAnswer }) {
  const words = speak(answerWords);
  const said = language.value;
  return (
    <dl class="answer-facts">
      <dt>{words.zones}</dt>
      {answer.zones.length === 0 && <dd>{words.zonesNone}</dd>}
      {answer.zones.map((zone) => (
        <dd key={zone.id}>
          <span class="zone-code">{zone.code}</span> {zone.name}
          {zone.areaM2 > 0 && (
            <span class="quiet nowrap">
              {' '}
              {formatArea(said, zone.areaM2)} · {formatShare(said, zone.share)}
            </span>
          )}
        </dd>
      ))}
      <dt>{words.permits}</dt>
      {answer.permits.length === 0 && <dd>{words.permitsNone}</dd>}
      {answer.permits.map((permit) => (
        <dd key={permit.number}>
          <span class="nowrap">{permit.number}</span>
          <span class="quiet">
            {' '}
            {permit.kind.toUpperCase()}, {speak(permitStateWords)[permit.state]}
            {permit.areaM2 !== null && permit.share !== null && (
              <>, {words.covers(formatArea(said, permit.areaM2), formatShare(said, permit.share))}</>
            )}
          </span>
        </dd>
      ))}
    </dl>
  );
}
