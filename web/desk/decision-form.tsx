import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { Failure } from '../ui/states.tsx';
import { confirmDecision, decide, deciding, decision, decisionProblem, reason } from './decision.ts';

/** Open a case, reject with a reason, or return with a question, inline under what was read. */
export function DecisionForm({ id, asked }: { id: string; asked: boolean }) {
  const words = speak(deskWords);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const kind = decision.value?.kind;
  // Before the next key arrives: who presses r and types on loses no letter.
  useLayoutEffect(() => {
    setTried(false);
    form.current?.querySelector('textarea')?.focus();
  }, [kind]);
  // A decision half written belongs to one finding only.
  useEffect(() => () => decide(null), [id]);
  if (!kind)
    return (
      <div class="decide decide-three">
        <Button variant="primary" wide onClick={() => decide('case')}>
          {words.openCase} <kbd>a</kbd>
        </Button>
        <Button wide onClick={() => decide('reject')}>
          {words.reject} <kbd>r</kbd>
        </Button>
        {!asked && (
          <Button wide onClick={() => decide('ask')}>
            {words.ask} <kbd>t</kbd>
          </Button>
        )}
      </div>
    );
  const short = reason.value.trim().length < 3;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (short) form.current?.querySelector('textarea')?.focus();
    else void confirmDecision(id);
  };
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          decide(null);
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      {decisionProblem.value !== null && <Failure problem={decisionProblem.value} />}
      <TextInput
        label={{ case: words.caseReason, reject: words.rejectReason, ask: words.askText }[kind]}
        hint={kind === 'ask' ? words.askHint : words.reasonHint}
        multiline={3}
        maxLength={2000}
        value={reason.value}
        error={tried && short ? (kind === 'ask' ? words.askNeeded : words.reasonNeeded) : null}
        onInput={(text) => {
          reason.value = text;
        }}
      />
      <div class="decide">
        <Button wide onClick={() => decide(null)}>
          {words.cancel}
        </Button>
        <Button type="submit" wide variant={kind === 'reject' ? 'danger' : 'primary'} busy={deciding.value}>
          {{ case: words.confirmCase, reject: words.confirmReject, ask: words.confirmAsk }[kind]}
        </Button>
      </div>
    </form>
  );
}
