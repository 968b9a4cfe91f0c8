import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/states.tsx';
import { toast } from '../../ui/toast.tsx';
import { dirty, problem, running, stale } from './day.ts';
import { discard, save, saving } from './deeds.ts';

/** What is not saved yet, and what no officer sees yet. */
export function SaveBar() {
  const words = speak(patrolWords);
  const drafts = running.value.filter(({ status }) => status === 'draft').map(({ id }) => id);
  const unsaved = dirty.value.length > 0;
  const publish = async () => {
    if (await save({ ids: drafts, status: 'published' })) toast(words.published, { tone: 'done' });
  };
  const keep = async () => {
    if (await save()) toast(words.savedDone, { tone: 'done' });
  };
  return (
    <footer class="panel-foot patrol-foot">
      {problem.value && <Failure problem={problem.value} />}
      {stale.value && (
        <p class="panel-note" role="status">
          {words.stale}
        </p>
      )}
      {(unsaved || stale.value) && (
        <div class="row">
          <Button
            variant={drafts.length > 0 ? 'secondary' : 'primary'}
            busy={saving.value}
            disabled={!unsaved}
            onClick={() => void keep()}
          >
            {words.save}
          </Button>
          <Button variant="quiet" onClick={discard}>
            {stale.value || problem.value ? words.reload : words.discard}
          </Button>
        </div>
      )}
      {drafts.length > 0 && (
        <Button variant="primary" wide icon="send" busy={saving.value} onClick={() => void publish()}>
          {drafts.length > 1 ? words.publishAll : words.publish}
        </Button>
      )}
    </footer>
  );
}
