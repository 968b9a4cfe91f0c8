import { useSignal } from '@preact/signals';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { changePassword } from '../data/session.ts';
import { Button } from './button.tsx';
import { TextInput } from './field.tsx';
import { Failure } from './states.tsx';

interface PasswordChangeProps {
  /** Says that a one-time password must be replaced first. */
  must?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}

/** The current password and the new one twice. */
export function PasswordChange({ must, onDone, onCancel }: PasswordChangeProps) {
  const words = speak(uiWords).password;
  const current = useSignal('');
  const next = useSignal('');
  const repeat = useSignal('');
  const tried = useSignal(false);
  const busy = useSignal(false);
  const problem = useSignal<unknown>(null);
  const short = next.value.length < 12;
  const differs = next.value !== repeat.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    tried.value = true;
    if (short || differs) return;
    busy.value = true;
    problem.value = null;
    try {
      await changePassword(current.value, next.value);
      onDone?.();
    } catch (error) {
      problem.value = error;
    } finally {
      busy.value = false;
    }
  };
  return (
    <form class="stack" onSubmit={submit}>
      {must && <p>{words.mustChange}</p>}
      {problem.value !== null && <Failure problem={problem.value} />}
      <TextInput
        label={words.current}
        type="password"
        autoComplete="current-password"
        value={current.value}
        onInput={(value) => (current.value = value)}
        required
      />
      <TextInput
        label={words.next}
        hint={words.nextHint}
        type="password"
        autoComplete="new-password"
        value={next.value}
        onInput={(value) => (next.value = value)}
        error={tried.value && short ? words.tooShort : null}
        required
      />
      <TextInput
        label={words.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat.value}
        onInput={(value) => (repeat.value = value)}
        error={tried.value && !short && differs ? words.differs : null}
        required
      />
      <Button type="submit" variant="primary" wide busy={busy.value}>
        {words.submit}
      </Button>
      {onCancel && (
        <Button variant="quiet" wide onClick={onCancel}>
          {speak(uiWords).cancel}
        </Button>
      )}
    </form>
  );
}
