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
  const offer = (sentence: string, tone: 'problem' | 'plain') =>
    toast(sentence, {
      ...(tone === 'problem' ? { tone } : {}),
      action: { label: speak(uiWords).update.apply, run: () => void apply() },
    });
  const apply = async (): Promise<void> => {
    const waiting = (await registered)?.waiting;
    shell.addEventListener('controlling', () => location.reload());
    const alone = waiting ? ((await messageSW(waiting, { type: 'SKIP_WAITING' })) as boolean) : true;
    if (!alone) offer(speak(uiWords).update.otherPages, 'problem');
  };
  shell.addEventListener('waiting', () => {
    newerShell.value = true;
    offer(speak(uiWords).update.ready, 'plain');
  });
  const registered = shell.register();
}
