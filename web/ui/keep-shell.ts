/// <reference types="vite-plugin-pwa/vanillajs" />
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { toast } from './toast.tsx';

/** Keeps the shell for the next visit, and offers a new version without ever interrupting: it comes when the person says so. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', async () => {
    const { registerSW } = await import('virtual:pwa-register');
    const update = registerSW({
      onNeedRefresh() {
        const words = speak(uiWords).update;
        toast(words.ready, { action: { label: words.apply, run: () => void update(true) } });
      },
    });
  });
}
