import { useSignal } from '@preact/signals';
import type { Patrol, PatrolStop } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { roundLetter } from '../../map/round-look.ts';
import { Checkbox, Select, TextInput } from '../../ui/field.tsx';
import { changeStop, moveStop } from './change.ts';
import { change, chosen, placeOf, plan, running, squadOf } from './day.ts';
import { TimeInput } from './time-input.tsx';
import { clockOf, secondsOf } from './times.ts';

/** What a planner may say of one stop: its window, its length, whether it stays, who goes there. */
export function StopForm({ patrol, stop }: { patrol: Patrol; stop: PatrolStop }) {
  const words = speak(patrolWords);
  const backwards = useSignal(false);
  const say = (news: Partial<PatrolStop>) => change(changeStop(plan.peek(), stop.id, news));
  const setWindow = (windowFrom: number | null, windowTo: number | null) => {
    backwards.value = windowFrom !== null && windowTo !== null && windowTo < windowFrom;
    if (!backwards.value) say({ windowFrom, windowTo, fixed: true });
  };
  const clock = (seconds: number | null) => (seconds === null ? '' : clockOf(seconds));
  return (
    <div class="stop-form">
      {stop.kind === 'place' && (
        <TextInput
          label={words.stopTitle}
          value={stop.title}
          maxLength={200}
          onInput={(title) => title.trim() && say({ title })}
        />
      )}
      <Checkbox
        label={words.fixed}
        hint={words.fixedHint}
        checked={stop.fixed}
        onChange={(fixed) => say({ fixed, ...(fixed ? {} : { windowFrom: null, windowTo: null }) })}
      />
      <div class="stop-window">
        <TimeInput
          label={words.windowFrom}
          value={clock(stop.windowFrom)}
          onChange={(time) => setWindow(secondsOf(time), stop.windowTo)}
        />
        <TimeInput
          label={words.windowTo}
          value={clock(stop.windowTo)}
          error={backwards.value ? words.windowBackwards : null}
          onChange={(time) => setWindow(stop.windowFrom, secondsOf(time))}
        />
      </div>
      <TextInput
        label={words.visit}
        type="number"
        inputMode="numeric"
        value={String(Math.round(stop.serviceS / 60))}
        onInput={(text) => {
          const minutes = Number(text);
          if (minutes >= 1 && minutes <= 480) say({ serviceS: Math.round(minutes) * 60 });
        }}
      />
      {running.value.length > 1 && (
        <Select
          label={words.moveTo}
          value={patrol.id}
          options={running.value.map((it) => ({
            value: it.id,
            label: words.squad(roundLetter(placeOf(it.id)), squadOf(it.squad)?.name ?? ''),
          }))}
          onChange={(to) => {
            const end = plan.peek().find(({ id }) => id === to)?.stops.length ?? 0;
            change(moveStop(plan.peek(), stop.id, to, end));
            chosen.value = to;
          }}
        />
      )}
    </div>
  );
}
