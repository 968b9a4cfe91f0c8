import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Patrol } from '../../../geodata/model/index.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { tellShort } from '../../data/when.ts';
import { tellMetres } from './times.ts';

/** What has become of the patrol that is open. */
const done = signal<{ id: string; told: ResultOf<'get /api/patrols/:id/done'> } | null>(null);

/** True when somebody has recorded something at a stop. */
export const visited = (stop: string): boolean => done.value?.told.visited.includes(stop) ?? false;

/** A failure says nothing: the next change of the city asks again. */
export async function loadDone(id: string): Promise<void> {
  const told = await call('get /api/patrols/:id/done', { params: { id } }).catch(() => null);
  if (told) done.value = { id, told };
}

/** The patrol whose progress is shown may have come farther. */
export const refreshDone = (): void => {
  const open = done.peek();
  if (open) void loadDone(open.id);
};

/** How far the squad has come: stops, kilometres, times on duty. */
export function DoneNote({ patrol: { id, stops, metres } }: { patrol: Patrol }) {
  const words = speak(patrolWords);
  useEffect(() => {
    void loadDone(id);
    return () => {
      done.value = null;
    };
  }, [id]);
  const told = done.value?.id === id ? done.value.told : null;
  if (!told || (told.duties.length === 0 && told.visited.length === 0)) return null;
  const driven = told.duties.reduce((sum, duty) => sum + duty.metres, 0);
  return (
    <div class="panel-note">
      <p>
        <strong>{words.doneStops(told.visited.length, stops.length)}</strong> ·{' '}
        {words.doneMetres(tellMetres(driven), metres === null ? null : tellMetres(metres))}
      </p>
      {told.duties.map(({ person, name, beganAt, endedAt, metres: own }) => (
        <p key={`${person}-${beganAt}`} class="quiet small">
          {name}: {beganAt ? tellShort(beganAt) : '–'} – {endedAt ? tellShort(endedAt) : words.stillOut} ·{' '}
          {tellMetres(own)}
        </p>
      ))}
    </div>
  );
}
