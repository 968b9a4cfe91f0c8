import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectPositions, upsertPosition } from '../queries/live-position.ts';
import { Refusal } from '../refusal.ts';

/** Where officers are while they are on duty. No log, no history: only the last position, gone with the end of the duty. */
export function bindPositions(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  bind(endpoints.putPosition, async ({ body, person }) => {
    const position = { ...body, personId: person.id, now: clock().toISOString() };
    if (!(await upsertPosition(store, person.city, position))) throw new Refusal('not-on-duty');
    return {};
  });

  bind(endpoints.getPositions, async ({ person }) => ({
    positions: await selectPositions(store, person.city, clock().toISOString()),
  }));
}
