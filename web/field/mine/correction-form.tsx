import { useState } from 'preact/hooks';
import type { CorrectedFields, Finding } from '../../../geodata/model/index.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { speak } from '../../data/preferences.ts';
import type { CorrectedField } from '../../data/tell-value.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { showFlaw } from '../show-flaw.ts';
import { correct } from './correct.ts';
import { FieldInput } from './field-input.tsx';
import type { KnownFinding } from './known.ts';

const asked: readonly CorrectedField[] = [
  'kind',
  'geometry',
  'storeys',
  'heightM',
  'activity',
  'builtOn',
  'permitNumber',
];

interface CorrectionFormProps {
  known: KnownFinding;
  /** True while it answers a question of the office: the answer goes into the note. */
  answers: boolean;
  onDone: () => void;
}

/** What is otherwise, and why. Only what was changed is said. */
export function CorrectionForm({ known, answers, onDone }: CorrectionFormProps) {
  const words = speak(mineWords);
  const [fields, setFields] = useState<CorrectedFields>({});
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const changed = changesOf(known.finding, fields);
  const lack =
    text.trim().length < 3
      ? answers
        ? words.answerNeeded
        : words.correctWhyNeeded
      : !answers && Object.keys(changed).length === 0
        ? words.correctNothing
        : null;
  const save = async () => {
    setTried(true);
    if (lack) return showFlaw();
    const note = [known.finding.note, text.trim()].filter(Boolean).join('\n').slice(0, 4000);
    await correct(known, answers ? { ...changed, note } : changed, text.trim());
    toast(words.corrected, { tone: 'done' });
    onDone();
  };
  return (
    <section class="stack correction" aria-label={words.correctTitle}>
      <h3>{answers ? words.answer : words.correctTitle}</h3>
      <p class="quiet small">{words.correctLead}</p>
      <TextInput
        label={answers ? words.answerText : words.correctWhy}
        {...(answers && { hint: words.answerHint })}
        multiline={3}
        maxLength={2000}
        value={text}
        error={tried ? lack : null}
        onInput={setText}
      />
      {(answers ? asked : [...asked, 'note' as const]).map((field) => (
        <FieldInput
          key={field}
          field={field}
          value={known.finding[field]}
          onChange={(value) => setFields((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <div class="sheet-actions">
        <Button onClick={onDone}>{speak(uiWords).cancel}</Button>
        <Button variant="primary" icon="send" wide onClick={() => void save()}>
          {answers ? words.answerSend : words.correctSave}
        </Button>
      </div>
    </section>
  );
}

/** Of what was touched, what is now otherwise. */
const changesOf = (finding: Finding, fields: CorrectedFields): CorrectedFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) =>
        value !== undefined &&
        JSON.stringify(value) !== JSON.stringify(finding[field as CorrectedField] ?? null),
    ),
  );
