import type { FindingSheet } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { formatDay } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { tellMoment } from '../data/when.ts';

/** Clocks of tablets differ by minutes; what was seen later than that after it was received was not seen then. */
const clocksDifferMs = 5 * 60_000;
const isAhead = ({ observedAt, receivedAt }: FindingSheet['summary']): boolean =>
  Date.parse(observedAt) > Date.parse(receivedAt) + clocksDifferMs;

/** Since when: built, seen, received, decided. */
export function Timeline({
  finding,
  summary,
  decision,
  authorClosedAt,
}: Pick<FindingSheet, 'finding' | 'summary' | 'decision' | 'authorClosedAt'>) {
  const { event, timeline } = speak(deskWords);
  const said = language.value;
  const steps = [
    finding.builtOn && { when: formatDay(said, finding.builtOn), what: event.built },
    {
      when: tellMoment(summary.observedAt),
      what: event.observed(summary.by),
      odd: isAhead(summary) ? event.clockAhead : null,
    },
    {
      when: tellMoment(summary.receivedAt),
      what: event.received,
      odd: authorClosedAt && event.afterClosing(tellMoment(authorClosedAt)),
    },
    decision && {
      when: tellMoment(decision.at),
      what:
        summary.status === 'rejected'
          ? event.rejected(decision.by)
          : event.caseOpened(decision.by, summary.caseNumber ?? ''),
    },
  ];
  return (
    <section>
      <h3>{timeline}</h3>
      <ol class="timeline">
        {steps.map(
          (step) =>
            step && (
              <li key={step.what}>
                <span>{step.what}</span>
                <span class="quiet small">{step.when}</span>
                {'odd' in step && step.odd && <span class="field-error small">{step.odd}</span>}
              </li>
            ),
        )}
      </ol>
    </section>
  );
}
