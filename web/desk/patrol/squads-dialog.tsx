import { useSignal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Squad } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';
import { Failure } from '../../ui/states.tsx';
import { toast } from '../../ui/toast.tsx';
import { problemOf } from '../problem-of.ts';
import { crew } from './day.ts';

/** Squads of the city: their names and who is in them. */
export function SquadsDialog({ onClose }: { onClose: () => void }) {
  const words = speak(patrolWords);
  const adding = useSignal(crew.peek()!.squads.length === 0);
  return (
    <Dialog title={words.editSquads} open onClose={onClose}>
      <div class="stack">
        {crew.value!.squads.map((squad) => (
          <details key={squad.id} class="squad-edit">
            <summary>
              <strong>{squad.name}</strong>{' '}
              <span class="quiet small">{membersOf(squad).join(', ') || words.noMembers}</span>
            </summary>
            <SquadForm squad={squad} />
          </details>
        ))}
        {adding.value ? (
          <SquadForm
            key="new"
            squad={{ id: uuidv7(), name: '', members: [], active: true }}
            onSaved={() => {
              adding.value = false;
            }}
          />
        ) : (
          <Button
            icon="plus"
            onClick={() => {
              adding.value = true;
            }}
          >
            {words.newSquad}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const membersOf = ({ members }: Squad): string[] =>
  crew.value!.officers.flatMap(({ id, name }) => (members.includes(id) ? [name] : []));

function SquadForm({ squad, onSaved }: { squad: Squad; onSaved?: () => void }) {
  const words = speak(patrolWords);
  const now = useSignal(squad);
  const problem = useSignal<unknown>(null);
  const toggle = (id: string, on: boolean) => {
    const others = now.peek().members.filter((member) => member !== id);
    now.value = { ...now.peek(), members: on ? [...others, id] : others };
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      const kept = await call('put /api/squads/:id', { params: { id: squad.id }, body: now.peek() });
      const others = crew.peek()!.squads.filter(({ id }) => id !== kept.id);
      crew.value = {
        ...crew.peek()!,
        squads: [...others, kept].sort((a, b) => a.name.localeCompare(b.name)),
      };
      problem.value = null;
      toast(words.squadSaved, { tone: 'done' });
      onSaved?.();
    } catch (error) {
      problem.value = problemOf(error);
    }
  };
  return (
    <form class="stack squad-form" onSubmit={save}>
      <TextInput
        label={words.squadName}
        required
        maxLength={120}
        value={now.value.name}
        onInput={(name) => {
          now.value = { ...now.peek(), name };
        }}
      />
      <fieldset>
        <legend class="field-label">{words.members}</legend>
        {crew.value!.officers.map(({ id, name, unit }) => (
          <Checkbox
            key={id}
            label={name}
            hint={unit}
            checked={now.value.members.includes(id)}
            onChange={(on) => toggle(id, on)}
          />
        ))}
      </fieldset>
      <Checkbox
        label={words.active}
        checked={now.value.active}
        onChange={(active) => {
          now.value = { ...now.peek(), active };
        }}
      />
      {problem.value !== null && <Failure problem={problem.value} />}
      <Button type="submit" variant="primary">
        {words.saveSquad}
      </Button>
    </form>
  );
}
