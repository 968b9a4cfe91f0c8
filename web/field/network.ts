import { effect, signal } from '@preact/signals';
import { paused } from '../offline/outbox.ts';

/** Since when there is no network, ms; null while there is one, as far as anybody can tell. */
export const offlineSince = signal<number | null>(navigator.onLine ? null : Date.now());

/** Listens to the browser, and to how sending fares: a network that leads nowhere is none. Returns the stop. */
export function watchNetwork(): () => void {
  const away = () => {
    offlineSince.value ??= Date.now();
  };
  const back = () => {
    offlineSince.value = null;
  };
  addEventListener('offline', away);
  addEventListener('online', back);
  const stop = effect(() => {
    if (paused.value?.status === 0) away();
    else if (navigator.onLine) back();
  });
  return () => {
    removeEventListener('offline', away);
    removeEventListener('online', back);
    stop();
  };
}
