import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { logOut, session, tellLeft } from '../data/session.ts';
import { toast } from './toast.tsx';

/** Logs out; that the service could not be told is said until it is, or until somebody logs in. */
export const leave = (): Promise<void> => logOut().catch(sayUntold);

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
