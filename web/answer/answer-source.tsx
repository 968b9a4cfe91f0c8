import type { CheckAnswer } from '../../geodata/model/index.ts';
import { formatDay } from '../../geodata/words/format.ts';
import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { facts } from '../data/city.ts';
import { language, speak } from '../data/preferences.ts';
import { Icon } from '../ui/icon.tsx';

/** Whose plan, since when, data of which day; and that this is no legal document. */
export function AnswerSource({ answer }: { answer: CheckAnswer }) {
  const words = speak(answerSheetWords).answer;
  const day = (value: string) => formatDay(language.value, value);
  const zones = facts.value?.layers.find((layer) => layer.id === 'zones');
  return (
    <footer class="answer-source">
      {answer.plan && (
        <p>
          <b>{words.source}:</b> {words.plan(answer.plan.name, day(answer.plan.validFrom))}{' '}
          {zones && words.dataOf(day(zones.importedOn))} {words.lawOf(day(answer.asOf))}
        </p>
      )}
      <p class="answer-not-legal">
        <Icon name="info" size={18} />
        <span>{words.notLegal}</span>
      </p>
    </footer>
  );
}
