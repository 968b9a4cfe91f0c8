import { visitWords } from '../../../geodata/words/field-visit.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { AnswerView } from '../../ui/answer-view.tsx';
import { markOfAnswer, OutcomeMark } from '../../ui/outcome-mark.tsx';
import { officerMap } from '../officer-map.ts';
import type { Earlier } from './earlier.ts';

/** What was found before: kind, photos, verdict, note, and what the last visit said. */
export function EarlierFinding({ earlier }: { earlier: Earlier }) {
  const words = speak(visitWords);
  const { finding, answer, by, photos, visits, question } = earlier;
  const lost = finding.photos.length - photos.length;
  const last = visits.at(-1);
  return (
    <section class="stack earlier" aria-label={words.earlier}>
      <div>
        <h3>{speak(findingWords).kinds[finding.kind]}</h3>
        <p class="quiet small">
          {by ? words.found(tellShort(finding.observedAt), by) : words.foundAt(tellShort(finding.observedAt))}
        </p>
      </div>
      {question && (
        <p class="placed">
          <span>
            <strong>{words.question}:</strong> {question}
          </span>
        </p>
      )}
      {photos.length > 0 && (
        <ul class="earlier-photos" aria-label={words.photos(photos.length)}>
          {photos.map((url, i) => (
            <li key={url}>
              <img src={url} alt={words.photo(i + 1, photos.length)} loading="lazy" />
            </li>
          ))}
        </ul>
      )}
      {lost > 0 && <p class="quiet small">{words.photosAway(lost)}</p>}
      {finding.note && (
        <p>
          <strong>{words.note}:</strong> {finding.note}
        </p>
      )}
      {last && <p>{words.lastVisit(words.states[last.state], tellShort(last.at), last.by)}</p>}
      {answer && (
        <details class="more">
          <summary>
            {words.verdict}: <OutcomeMark outcome={markOfAnswer(answer)} />
          </summary>
          <AnswerView
            answer={answer}
            onShow={(verdict) => verdict.evidence && officerMap.value?.goTo(verdict.evidence)}
          />
        </details>
      )}
    </section>
  );
}
