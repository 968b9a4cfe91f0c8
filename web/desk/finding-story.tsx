import type { FindingSheet } from '../../geodata/model/index.ts';
import { findingSheetWords } from '../../geodata/words/finding-sheet.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { tellMoment } from '../data/when.ts';
import { Icon } from '../ui/icon.tsx';

/** What the office asks back, until it is answered. */
export function OpenQuestion({ question }: Pick<FindingSheet, 'question'>) {
  if (!question) return null;
  return (
    <section class="panel-decision">
      <h3>
        <Icon name="question" size={20} /> {speak(findingSheetWords).question}
      </h3>
      <p>
        <strong>{question.by}:</strong> {question.text}
      </p>
    </section>
  );
}

/** What came to a finding after it was recorded: corrections, spoken notes, visits. */
export function FindingStory({ sheet: { corrections, voices, visits } }: { sheet: FindingSheet }) {
  const words = speak(findingSheetWords);
  return (
    <>
      {corrections.length > 0 && (
        <p class="quiet small">{words.corrections(formatNumber(language.value, corrections.length, 0))}</p>
      )}
      {voices.length > 0 && (
        <section>
          <h3>{words.voices}</h3>
          <ul class="panel-list">
            {voices.map(({ sha256, url }, index) => (
              <li key={sha256}>
                <a href={url} download>
                  {words.voice(index + 1)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {visits.length > 0 && (
        <section>
          <h3>{words.visits}</h3>
          <ul class="panel-list">
            {visits.map(({ id, at, by, state, note, photos }) => (
              <li key={id}>
                <p>
                  <strong>{words.states[state]}</strong>
                  {note && `: ${note}`}
                </p>
                <p class="quiet small">
                  {by}, {tellMoment(at)}
                </p>
                {photos.length > 0 && (
                  <ul class="photos">
                    {photos.map((sha256) => (
                      <li key={sha256}>
                        <img src={`/api/visits/${id}/photos/${sha256}`} alt={words.visits} loading="lazy" />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
