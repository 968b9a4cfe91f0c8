import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fieldWords } from '../../geodata/words/field.ts';
import { speak } from '../data/preferences.ts';
import { needsYouCount, paused, sending, waitingCount } from '../offline/outbox.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { sentCount } from './mine/mine.ts';
import { openPanel } from './panel.ts';

/** Whether the browser believes in a network. */
function useOnline(): boolean {
  const online = useSignal(navigator.onLine);
  useEffect(() => {
    const tell = () => {
      online.value = navigator.onLine;
    };
    addEventListener('online', tell);
    addEventListener('offline', tell);
    return () => {
      removeEventListener('online', tell);
      removeEventListener('offline', tell);
    };
  }, [online]);
  return online.value;
}

/** What became of the findings: sent, waiting, needs you. Opens the list. */
export function StatusChip() {
  const words = speak(fieldWords);
  const online = useOnline();
  const waiting = waitingCount.value;
  const needsYou = needsYouCount.value;
  const tone = needsYou ? 'needs-you' : waiting ? 'waiting' : 'sent';
  const parts = [
    needsYou > 0 && words.statusNeedsYou(needsYou),
    waiting > 0 && words.statusWaiting(waiting),
    !needsYou && !waiting && (sentCount.value ? words.statusSent(sentCount.value) : words.statusAllSent),
    !online && words.statusOffline,
  ].filter(Boolean);
  const icons: Record<typeof tone, IconName> = { 'needs-you': 'alert', waiting: 'send', sent: 'check' };
  return (
    <button type="button" class={`chip chip-${tone}`} onClick={() => openPanel({ kind: 'mine' })}>
      {sending.value && !paused.value ? <span class="spinner" /> : <Icon name={icons[tone]} size={22} />}
      <span class="sr-only">{words.statusLabel}: </span>
      <span class="chip-text" aria-live="polite">
        {parts.join(' · ')}
      </span>
    </button>
  );
}
