import { fieldWords } from '../../geodata/words/field.ts';
import { mineWords } from '../../geodata/words/field-mine.ts';
import { speak } from '../data/preferences.ts';
import { tellShort, tellTime } from '../data/when.ts';
import { needsYouCount, paused, sending } from '../offline/outbox.ts';
import { pack } from '../offline/pack/pack.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { sentCount, waiting } from './mine/mine.ts';
import { offlineSince } from './network.ts';
import { openPanel } from './panel.ts';

/** How old what was taken along is: without a network it is what everything here rests on. */
function packAge(): string {
  const { withoutPack, packOf } = speak(mineWords);
  return pack.value ? packOf(tellShort(pack.value.manifest.madeAt)) : withoutPack;
}

/** What became of the findings: sent, waiting, needs you. Opens the list. */
export function StatusChip() {
  const words = speak(fieldWords);
  const away = offlineSince.value;
  const count = waiting.value;
  const needsYou = needsYouCount.value;
  const tone = needsYou ? 'needs-you' : count ? 'waiting' : 'sent';
  const parts = [
    needsYou > 0 && words.statusNeedsYou(needsYou),
    count > 0 && words.statusWaiting(count),
    !needsYou && !count && (sentCount.value ? words.statusSent(sentCount.value) : words.statusAllSent),
    away && speak(mineWords).offlineSince(tellTime(away)),
    away && packAge(),
  ].filter(Boolean);
  const icons: Record<typeof tone, IconName> = { 'needs-you': 'alert', waiting: 'send', sent: 'check' };
  return (
    <button type="button" class={`chip chip-${tone}`} onClick={() => openPanel({ kind: 'mine' })}>
      {sending.value && count > 0 && !paused.value ? (
        <span class="spinner" />
      ) : (
        <Icon name={icons[tone]} size={22} />
      )}
      <span class="sr-only">{words.statusLabel}: </span>
      <span class="chip-text" aria-live="polite">
        {parts.join(' · ')}
      </span>
    </button>
  );
}
