import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Position } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { speak } from '../../data/preferences.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { addStop, changePatrol, fixedStop } from './change.ts';
import { change, chosen, crew, openStop, plan, squadOf } from './day.ts';

/** The place that was tapped or found, and what it is called; null while none is. */
export const spot = signal<{ position: Position; title: string } | null>(null);

/** A place becomes a fixed stop of the chosen squad, or where it sets out. */
export function SpotForm() {
  const words = speak(patrolWords);
  const now = spot.value;
  if (!now) return <p class="quiet small">{words.spotHint}</p>;
  const patrol = plan.value.find(({ id }) => id === chosen.value);
  const add = () => {
    if (!patrol) return toast(words.choosesFirst, { tone: 'problem' });
    const title = now.title.trim() || words.spot;
    const stop = fixedStop(uuidv7(), { ...now, title }, crew.peek()!.settings.visitMinutes);
    change(addStop(plan.peek(), patrol.id, stop));
    openStop.value = stop.id;
    spot.value = null;
  };
  const setOut = () => {
    if (!patrol) return toast(words.choosesFirst, { tone: 'problem' });
    change(changePatrol(plan.peek(), patrol.id, { office: now.position }));
    spot.value = null;
    toast(words.officeSet, { tone: 'done' });
  };
  return (
    <section class="spot" aria-label={words.spot}>
      <div class="zone-panel-head">
        <h3>{words.spot}</h3>
        <IconButton
          icon="close"
          label={words.discard}
          onClick={() => {
            spot.value = null;
          }}
        />
      </div>
      <TextInput
        label={words.stopTitle}
        value={now.title}
        maxLength={200}
        onInput={(title) => {
          spot.value = { ...now, title };
        }}
      />
      <div class="row">
        <Button variant="primary" onClick={add}>
          {patrol ? words.addTo(squadOf(patrol.squad)?.name ?? '') : words.choosesFirst}
        </Button>
        <Button variant="quiet" onClick={setOut}>
          {words.setOffice}
        </Button>
      </div>
    </section>
  );
}
