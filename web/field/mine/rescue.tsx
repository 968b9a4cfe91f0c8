import { useState } from 'preact/hooks';
import { mineWords } from '../../../geodata/words/field-mine.ts';
import { speak } from '../../data/preferences.ts';
import { download } from '../../offline/download.ts';
import { colleagues, items, rescueFile } from '../../offline/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';

/** Everything unsent as one sealed file, by one tap. */
export function Rescue() {
  const words = speak(mineWords);
  const [busy, setBusy] = useState(false);
  const unsent = items.value.some(({ state }) => state !== 'received') || colleagues.value > 0;
  const save = async () => {
    setBusy(true);
    try {
      download(await rescueFile());
      toast(words.rescued, { tone: 'done' });
    } catch {
      toast(words.rescueFailed, { tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button icon="download" wide busy={busy} disabled={!unsent} onClick={() => void save()}>
        {words.rescue}
      </Button>
      <p class="quiet small">{unsent ? words.rescueLead : words.rescueNothing}</p>
    </div>
  );
}
