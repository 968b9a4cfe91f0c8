import { signal } from '@preact/signals';
import { messageSW, Workbox } from 'workbox-window';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { toast } from './toast.tsx';

/** True while a newer version waits to be taken. */
export const newerShell = signal(false);

/** Keeps the shell for the next visit, and offers a new version without ever interrupting: it comes when the person says so. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const shell = new Workbox('/sw.js', { scope: '/' });
  const offer = () => {
    newerShell.value = true;
    const words = speak(uiWords).update;
    toast(words.ready, { action: { label: words.apply, run: () => void apply() } });
  };
  const apply = async (): Promise<void> => {
    shell.addEventListener('controlling', () => location.reload());
    const waiting = (await registered)?.waiting;
    const alone = waiting ? ((await messageSW(waiting, { type: 'SKIP_WAITING' })) as boolean) : true;
    if (!alone) toast(speak(uiWords).update.otherPages, { tone: 'problem' });
  };
  shell.addEventListener('waiting', offer);
  const registered = shell.register();
}
