import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { logOut, session, tellLeft } from '../data/session.ts';
import { toast } from './toast.tsx';

/** Logs out, here at once: what this device kept readable goes. That the service could not be told is said until it is, or until somebody logs in. */
export async function leave(): Promise<void> {
  const forgotten = import('../offline/outbox.ts').then(({ closeOutbox }) => closeOutbox());
  const packed = import('../offline/pack/pack-shelf.ts').then(({ packShelf }) => packShelf.forgetSealed());
  await Promise.all([
    logOut().catch(sayUntold),
    forgotten.catch(() => undefined),
    packed.catch(() => undefined),
  ]);
}

function sayUntold(): void {
  const { login, retry } = speak(uiWords);
  const close = toast(login.leftUntold, {
    tone: 'problem',
    action: { label: retry, run: () => void tellLeft().catch(sayUntold) },
  });
  const stop = session.subscribe((now) => {
    if (!now) return;
    close();
    stop();
  });
}
