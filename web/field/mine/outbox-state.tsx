import { fieldWords } from '../../../geodata/words/field.ts';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { speak } from '../../data/preferences.ts';
import type { Item } from '../../offline/device/item.ts';
import { download } from '../../offline/download.ts';
import { paused, rescueFile, sendWaiting, tryAgain } from '../../offline/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { resume } from '../draft.ts';
import { openPanel } from '../panel.ts';
import { reloginPutOff } from '../relogin-dialog.tsx';

/** Opens what was written for going on with it; null for what cannot be changed. */
function goingOn(item: Item): (() => Promise<void>) | null {
  if (item.kind === 'finding')
    return async () => {
      await resume(item.body);
      openPanel({ kind: 'new' });
    };
  if (item.kind !== 'visit') return null;
  const { stop, marks } = item.body;
  const finding = marks[0]?.finding;
  return async () => {
    if (stop) openPanel({ kind: 'visit', to: 'stop', id: stop });
    else if (finding) openPanel({ kind: 'visit', to: 'finding', id: finding });
  };
}

/** Why something is still on the device, and what can be done about it. */
export function OutboxState({ item }: { item: Item }) {
  const words = speak(fieldWords);
  const edit = goingOn(item);
  if (item.state === 'draft')
    return (
      <div class="outbox-state">
        <p>{words.draftKept}</p>
        {edit && (
          <Button icon="edit" onClick={() => void edit()}>
            {item.kind === 'visit' ? speak(mineWords).visitDraft : words.continueFinding}
          </Button>
        )}
      </div>
    );
  if (item.state === 'needs-you') {
    const lost = item.why?.code === 'photo-lost';
    return (
      <div class="outbox-state outbox-state-needs-you" role="alert">
        <p>
          <Icon name="alert" size={20} /> {words.savedNeedsYou}{' '}
          {lost ? words.reasons.photo : item.why?.sentence}
        </p>
        <div class="row">
          {!item.receipt && edit && item.kind === 'finding' && (
            <Button variant="primary" icon="edit" onClick={() => void edit()}>
              {words.editAndSend}
            </Button>
          )}
          <Button icon="refresh" onClick={() => void tryAgain(item.id)}>
            {words.tryAgain}
          </Button>
          <Button icon="download" onClick={async () => download(await rescueFile())}>
            {words.saveToFile}
          </Button>
        </div>
      </div>
    );
  }
  if (item.state === 'sending' && !paused.value)
    return (
      <p class="outbox-state" role="status">
        <span class="spinner" /> {words.savedSending}
      </p>
    );
  return <Waiting />;
}

/** That something waits, why, and a tap that tries at once. */
export function Waiting() {
  const words = speak(fieldWords);
  const sendNow = () => {
    reloginPutOff.value = false;
    sendWaiting();
  };
  const away = paused.value?.status === 0;
  return (
    <div class="outbox-state" role="status">
      <p>
        {words.savedWaiting} {paused.value && !away && paused.value.status !== 401 && words.reasons.server}
      </p>
      <Button icon="send" onClick={sendNow}>
        {words.tryNow}
      </Button>
    </div>
  );
}
