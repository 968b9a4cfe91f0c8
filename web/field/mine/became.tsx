import './mine.css';
import { useState } from 'preact/hooks';
import { certificateWords } from '../../../geodata/words/certificate.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { findingWords } from '../../../geodata/words/finding.ts';
import { speak } from '../../data/preferences.ts';
import { certificatePage } from '../../data/printed.ts';
import { tellShort } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { openPanel } from '../panel.ts';
import { ConflictView } from './conflict-view.tsx';
import { CorrectionForm } from './correction-form.tsx';
import type { KnownFinding } from './known.ts';

/** What became of an own finding, and what can be said about it now. */
export function Became({ known }: { known: KnownFinding }) {
  const words = speak(mineWords);
  const [form, setForm] = useState<'answer' | 'correct' | null>(null);
  const { own, conflicts, pending, questionOpen } = known;
  const close = () => setForm(null);
  if (form) return <CorrectionForm known={known} answers={form === 'answer'} onDone={close} />;
  return (
    <>
      <Outcome known={known} />
      {questionOpen && own.question && (
        <section class="question" aria-label={words.question}>
          <h3>
            <Icon name="question" size={20} /> {words.question}
          </h3>
          <p>{own.question.text}</p>
          <p class="quiet small">{words.asked(own.question.by, tellShort(own.question.at))}</p>
          <div class="sheet-actions">
            <Button onClick={() => openPanel({ kind: 'visit', to: 'finding', id: own.recorded.id })}>
              {words.answerByVisit}
            </Button>
            <Button variant="primary" icon="edit" onClick={() => setForm('answer')}>
              {words.answer}
            </Button>
          </div>
        </section>
      )}
      {conflicts.map((conflict) => (
        <ConflictView key={conflict.field} known={known} conflict={conflict} />
      ))}
      {pending.length > 0 && (
        <p class="placed" role="status">
          <Icon name="clock" /> {words.pending(pending.length)}
        </p>
      )}
      {!questionOpen && (
        <Button icon="edit" wide onClick={() => setForm('correct')}>
          {words.correct}
        </Button>
      )}
      <a
        class="button button-quiet button-wide"
        href={certificatePage(own.recorded.id)}
        target="_blank"
        rel="noreferrer"
      >
        <span>{speak(certificateWords).open}</span>
      </a>
    </>
  );
}

function Outcome({ known: { own } }: { known: KnownFinding }) {
  const words = speak(mineWords);
  const { status } = own.summary;
  return (
    <div class="became">
      <p>
        <strong>{speak(findingWords).statuses[status]}</strong>
      </p>
      {status === 'received' && <p class="quiet">{words.waitingReview}</p>}
      {own.case && (
        <p>
          {words.caseOpened(own.case.number)} · {words.stage(words.stages[own.case.stage])}
        </p>
      )}
      {own.decision && (
        <p>
          {own.decision.by}, {tellShort(own.decision.at)}: {own.decision.reason}
        </p>
      )}
    </div>
  );
}
