import type { FindingSheet } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { certificateWords } from '../../geodata/words/certificate.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { addressOf } from '../data/call.ts';
import { speak } from '../data/preferences.ts';
import { certificatePage } from '../data/printed.ts';
import { AnswerView } from '../ui/answer-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { markOfAnswer, OutcomeMark } from '../ui/outcome-mark.tsx';
import { ProvisionalNote } from '../ui/provisional-note.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { Failure, Skeleton } from '../ui/states.tsx';
import { address, go } from './address.ts';
import { isUndecided, mayChoose, mayDecide } from './decision.ts';
import { DecisionForm } from './decision-form.tsx';
import { FindingConflicts } from './finding-conflicts.tsx';
import { FindingFacts } from './finding-facts.tsx';
import { FindingStory, OpenQuestion } from './finding-story.tsx';
import { loadSheet, sheet, sheetProblem } from './findings.ts';
import { Photos } from './photos.tsx';
import { Timeline } from './timeline.tsx';

/** The open finding read top-down: what is wrong, how sure, by which law, since when; then the decision. */
export function FindingPanel({ session }: { session: Session }) {
  const words = speak(deskWords);
  const id = address.value.open ?? '';
  const now = sheet.value;
  return (
    <aside class="panel" aria-label={words.sheet}>
      <header class="panel-head">
        <div>
          <h2>{now ? speak(findingWords).kinds[now.finding.kind] : words.sheet}</h2>
          {now && (
            <p class="quiet small">
              {[now.summary.kelurahan, now.summary.kecamatan].filter(Boolean).join(', ')}
            </p>
          )}
        </div>
        <IconButton icon="close" label={words.close} onClick={() => go({ open: null })} />
      </header>
      <Scroll class="panel-body">
        {sheetProblem.value ? (
          <Failure problem={sheetProblem.value} onRetry={() => void loadSheet(id)} />
        ) : now ? (
          <Read sheet={now} mayChoose={mayChoose(session.person.role)} />
        ) : (
          <Skeleton lines={10} />
        )}
      </Scroll>
      {now && isUndecided(now.summary.status) && (
        <footer class="panel-foot">
          {mayDecide(session.person.role) ? (
            <DecisionForm id={id} asked={now.summary.status === 'asked'} />
          ) : (
            <p class="quiet">{words.mayNotDecide}</p>
          )}
        </footer>
      )}
    </aside>
  );
}

function Read({ sheet, mayChoose }: { sheet: FindingSheet; mayChoose: boolean }) {
  const { answer, summary, finding, photos, decision, provisional } = sheet;
  const words = speak(deskWords);
  return (
    <div class="stack">
      <p class="row">
        <OutcomeMark outcome={markOfAnswer(answer)} large />
        <Badge>{summary.caseNumber ?? speak(findingWords).statuses[summary.status]}</Badge>
      </p>
      {decision && (
        <p class="panel-decision">
          <strong>{decision.by}:</strong> {decision.reason}
        </p>
      )}
      <OpenQuestion question={sheet.question} />
      <FindingConflicts sheet={sheet} mayChoose={mayChoose} />
      <section aria-label={words.verdicts}>
        <AnswerView answer={answer} />
        <ProvisionalNote provisional={provisional} />
        <a
          class="button button-secondary"
          href={certificatePage(finding.id)}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="permit" size={20} />
          <span>{speak(certificateWords).open}</span>
        </a>
        <a
          class="button button-quiet"
          href={addressOf('/api/findings/:id/certificate', { params: { id: finding.id } })}
          download
        >
          <Icon name="download" size={20} />
          <span>{words.certificate}</span>
        </a>
        <p class="quiet small">{words.certificateHint}</p>
      </section>
      <FindingStory sheet={sheet} />
      <Photos photos={photos} expected={finding.photos.length} />
      <FindingFacts finding={finding} />
      <Timeline
        finding={finding}
        summary={summary}
        decision={decision}
        authorClosedAt={sheet.authorClosedAt}
      />
    </div>
  );
}
