import type { Squad } from '../../../geodata/model/index.ts';
import { appendEvent } from '../../queries/append-event.ts';
import { countSquadPeople, selectSquads, upsertSquad } from '../../queries/squad.ts';
import { Refusal } from '../../refusal.ts';
import type { Store } from '../../store/store.ts';
import { record } from '../record.ts';
import type { Planner } from './save-patrols.ts';

/** Makes or changes a squad. Its members are officers of the same city. */
export async function saveSquad(store: Store, { id: actor, city }: Planner, given: Squad): Promise<Squad> {
  const squad = { ...given, members: [...new Set(given.members)] };
  if ((await countSquadPeople(store, city, squad.members)) !== squad.members.length)
    throw new Refusal('not-found');
  await record(store, city, async (tx) => {
    await upsertSquad(tx, city, squad);
    await appendEvent(tx, {
      city,
      kind: 'squad-saved',
      actor,
      thing: { kind: 'squad', id: squad.id },
      data: { members: squad.members.length, active: squad.active },
    });
  });
  return (await selectSquads(store, city)).find(({ id }) => id === squad.id)!;
}
