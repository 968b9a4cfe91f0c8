import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import type { Plan } from '../../../geodata/model/index.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Failure } from '../../ui/states.tsx';
import { toast } from '../../ui/toast.tsx';
import { problemOf } from '../problem-of.ts';
import { plans } from '../registers.ts';

interface DraftDialogProps {
  /** Plan that the draft begins with. */
  from: Plan;
  onClose: () => void;
  onMade: (draft: Plan) => void;
}

const tomorrow = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Name and first day of a new version. */
export function DraftDialog({ from, onClose, onMade }: DraftDialogProps) {
  const words = speak(planWords);
  const today = cityToday();
  // Made once: a second press makes no second draft.
  const [id] = useState(uuidv7);
  const [name, setName] = useState(() => words.draftSuggested(from.name, Number(today.slice(0, 4))));
  const [validFrom, setValidFrom] = useState(() => tomorrow(today));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const short = name.trim().length < 3;
  const make = async () => {
    setTried(true);
    if (short || !validFrom || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const draft = await call('post /api/plans/:id/draft', {
        params: { id: from.id },
        body: { id, name, validFrom },
      });
      await plans.load();
      toast(words.drafted, { tone: 'done' });
      onClose();
      onMade(draft);
    } catch (failure) {
      setProblem(problemOf(failure));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={words.draftTitle}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{speak(uiWords).cancel}</Button>
          <Button variant="primary" busy={busy} onClick={() => void make()}>
            {words.draftMake}
          </Button>
        </>
      }
    >
      <p>{words.draftLead(from.name)}</p>
      {problem !== null && <Failure problem={problem} />}
      <TextInput
        label={words.draftName}
        hint={words.draftNameHint}
        value={name}
        maxLength={200}
        error={tried && short ? words.draftNameShort : null}
        onInput={setName}
      />
      <TextInput
        type="date"
        label={words.draftFrom}
        hint={words.draftFromHint}
        value={validFrom}
        error={tried && !validFrom ? words.draftFromMissing : null}
        onInput={setValidFrom}
      />
    </Dialog>
  );
}
