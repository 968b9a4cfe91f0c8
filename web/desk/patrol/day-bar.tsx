import { useSignal } from '@preact/signals';
import { dayAfter } from '../../../geodata/model/time-zone.ts';
import { formatDay } from '../../../geodata/words/format.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { language, speak } from '../../data/preferences.ts';
import { cityToday } from '../../data/when.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/states.tsx';
import { toast } from '../../ui/toast.tsx';
import { go } from '../address.ts';
import { canUndo, chosen, crew, day, dirty, openStop, undo } from './day.ts';
import { propose, proposing } from './deeds.ts';
import { SquadsDialog } from './squads-dialog.tsx';

/** Which day, and what is done for all squads at once. */
export function DayBar() {
  const words = speak(patrolWords);
  const editing = useSignal(false);
  const show = (next: string) => {
    if (dirty.peek().length > 0) return toast(words.unsaved, { tone: 'problem' });
    chosen.value = null;
    openStop.value = null;
    go({ day: next === cityToday() ? null : next });
  };
  return (
    <div class="filters patrol-bar">
      <div class="patrol-day">
        <IconButton icon="left" label={words.dayBefore} onClick={() => show(dayAfter(day.peek(), -1))} />
        <label class="filter">
          <span class="filter-label">
            {day.value === cityToday() ? words.today : formatDay(language.value, day.value)}
          </span>
          <input
            class="input"
            type="date"
            aria-label={words.day}
            value={day.value}
            onChange={({ currentTarget: { value } }) => value && show(value)}
          />
        </label>
        <IconButton icon="right" label={words.dayAfter} onClick={() => show(dayAfter(day.peek(), 1))} />
      </div>
      {proposing.value ? (
        <Progress label={words.proposing} value={null} onCancel={() => proposing.peek()?.abort()} />
      ) : (
        <>
          <Button
            variant="primary"
            icon="route"
            disabled={(crew.value?.squads.length ?? 0) === 0}
            onClick={() => void propose(null)}
          >
            {words.proposeAll}
          </Button>
          <Button icon="undo" disabled={!canUndo.value} onClick={undo}>
            {words.undo}
          </Button>
          <Button
            variant="quiet"
            icon="user"
            onClick={() => {
              editing.value = true;
            }}
          >
            {words.editSquads}
          </Button>
        </>
      )}
      {editing.value && (
        <SquadsDialog
          onClose={() => {
            editing.value = false;
          }}
        />
      )}
    </div>
  );
}
