import { signal } from '@preact/signals';
import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { paused, sendWaiting } from '../offline/outbox.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LoginForm } from '../ui/login-form.tsx';

/** True after the officer closed the question; sending by hand asks again. */
export const reloginPutOff = signal(false);

/** A session that ended never stops the work: it asks once, and again from the list. */
export function ReloginDialog() {
  const words = speak(fieldWords);
  const needed = paused.value?.status === 401;
  return (
    <Dialog
      title={words.reloginToSend}
      open={needed && !reloginPutOff.value}
      onClose={() => {
        // A dialog that closes because the log-in worked tells the same event.
        reloginPutOff.value = paused.peek()?.status === 401;
      }}
    >
      <LoginForm
        onDone={() => {
          paused.value = null;
          sendWaiting();
        }}
      />
    </Dialog>
  );
}
