import { useSignal } from '@preact/signals';
import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { paused, sendWaiting } from '../offline/outbox.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LoginForm } from '../ui/login-form.tsx';

/** A session that ended never stops the work: it asks once, and again from the list. */
export function ReloginDialog() {
  const words = speak(fieldWords);
  const putOff = useSignal(false);
  const needed = paused.value?.status === 401;
  return (
    <Dialog
      title={words.reloginToSend}
      open={needed && !putOff.value}
      onClose={() => {
        putOff.value = true;
      }}
    >
      <LoginForm
        onDone={() => {
          paused.value = null;
          void sendWaiting();
        }}
      />
    </Dialog>
  );
}
