import './login-form.css';
import { useSignal } from '@preact/signals';
import type { Session } from '../../geodata/wire/session.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { logIn } from '../data/session.ts';
import { Button } from './button.tsx';
import { TextInput } from './field.tsx';
import { Failure } from './states.tsx';

/** User name and password; pasting is welcome. */
export function LoginForm({ onDone }: { onDone?: (session: Session) => void }) {
  const words = speak(uiWords).login;
  const username = useSignal('');
  const password = useSignal('');
  const shown = useSignal(false);
  const busy = useSignal(false);
  const problem = useSignal<unknown>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    busy.value = true;
    problem.value = null;
    try {
      const session = await logIn(username.value.trim(), password.value);
      onDone?.(session);
    } catch (error) {
      problem.value = error;
    } finally {
      busy.value = false;
    }
  };
  return (
    <form class="login-form" onSubmit={submit}>
      <div>
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
      </div>
      {problem.value !== null && <Failure problem={problem.value} />}
      <TextInput
        label={words.username}
        value={username.value}
        onInput={(value) => (username.value = value)}
        autoComplete="username"
        required
      />
      <TextInput
        label={words.password}
        type={shown.value ? 'text' : 'password'}
        value={password.value}
        onInput={(value) => (password.value = value)}
        autoComplete="current-password"
        required
      />
      <Button
        variant="quiet"
        icon={shown.value ? 'eye-off' : 'eye'}
        onClick={() => (shown.value = !shown.value)}
      >
        {shown.value ? words.hide : words.show}
      </Button>
      <Button type="submit" variant="primary" large wide busy={busy.value}>
        {words.submit}
      </Button>
    </form>
  );
}
