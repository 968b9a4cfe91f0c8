import type { FindingSheet } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { formatDay } from '../../geodata/words/format.ts';
import { language, speak } from '../data/preferences.ts';
import { tellMoment } from '../data/when.ts';

/** Since when: built, seen, received, decided. */
export function Timeline({
  finding,
  summary,
  decision,
}: Pick<FindingSheet, 'finding' | 'summary' | 'decision'>) {
  const { event, timeline } = speak(deskWords);
  const said = language.value;
  const steps = [
    finding.builtOn && { when: formatDay(said, finding.builtOn), what: event.built },
    { when: tellMoment(summary.observedAt), what: event.observed(summary.by) },
    { when: tellMoment(summary.receivedAt), what: event.received },
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
              </li>
            ),
        )}
      </ol>
    </section>
  );
}
